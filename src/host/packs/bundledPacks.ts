/**
 * Files in media/packs, in the order in which the sidebar shows them. They are named here, since a
 * web host cannot list a folder over http; a manifest test holds this list against the folder.
 */
export const bundledPacks = [
  "india-us-critical-minerals.affairs.json",
  "critical-minerals-policy.affairs.json",
  "elements-and-ores.affairs.json",
] as const;
