import { optionLetters } from "./optionLetters.ts";

/** An option of a question that is asked: it can be chosen, and struck out. */
export function OptionRow({
  position,
  text,
  language,
  strikeOut,
  isChosen,
  isStruck,
  onChoose,
  onStrike,
}: {
  readonly position: number;
  readonly text: string;
  readonly language: string;
  /** The name of the button that strikes the option out, without its letter. */
  readonly strikeOut: string;
  readonly isChosen: boolean;
  readonly isStruck: boolean;
  readonly onChoose: () => void;
  readonly onStrike: () => void;
}) {
  const name = `${strikeOut} ${optionLetters[position] ?? ""}`;
  return (
    <div class={isStruck ? "choice struck" : "choice"}>
      <label class="option">
        <input type="radio" name="option" value={position} checked={isChosen} onChange={onChoose} />
        <span class="letter">{optionLetters[position]}</span>
        <span class="text" lang={language}>
          {isStruck ? <s>{text}</s> : text}
        </span>
      </label>
      {/* Not at the Tab key, which would stop four times: by keyboard it is Shift with the letter. */}
      <button
        type="button"
        class="strike"
        tabIndex={-1}
        aria-pressed={isStruck}
        aria-label={name}
        title={name}
        onClick={onStrike}
      />
    </div>
  );
}
