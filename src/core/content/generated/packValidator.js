// Generated from media/schemas/pack.schema.json by `npm run generate`. Do not edit.
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://current-affairs.invalid/pack.schema.json","type":"object","required":["formatVersion","id","title","language","licence","sources","topics","facts"],"properties":{"$schema":{"type":"string"},"formatVersion":{"type":"integer","enum":[1]},"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"description":{"$ref":"#/definitions/LongText"},"language":{"type":"string","pattern":"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},"published":{"$ref":"#/definitions/Day"},"updated":{"$ref":"#/definitions/Day"},"licence":{"$ref":"#/definitions/ShortText"},"sources":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Source"}},"topics":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Topic"}},"terms":{"type":"array","items":{"$ref":"#/definitions/Term"}},"facts":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Fact"}},"lists":{"type":"array","items":{"$ref":"#/definitions/List"}},"tables":{"type":"array","items":{"$ref":"#/definitions/Table"}},"sequences":{"type":"array","items":{"$ref":"#/definitions/Sequence"}},"links":{"type":"array","items":{"$ref":"#/definitions/Link"}},"items":{"type":"array","items":{"$ref":"#/definitions/Item"}},"aliases":{"type":"array","items":{"$ref":"#/definitions/FactAlias"}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}},"definitions":{"Id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":80},"ShortText":{"type":"string","pattern":"\\S","maxLength":120},"LongText":{"type":"string","pattern":"\\S","maxLength":600},"Day":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"AsOf":{"type":"string","pattern":"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},"Source":{"type":"object","required":["id","title","publisher","kind"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"type":"string","pattern":"\\S","maxLength":300},"publisher":{"$ref":"#/definitions/ShortText"},"date":{"$ref":"#/definitions/AsOf"},"address":{"type":"string","pattern":"^https?://\\S+$","maxLength":600},"kind":{"type":"string","enum":["official","press","coaching"]},"alsoAt":{"type":"array","items":{"type":"string","pattern":"^https?://\\S+$","maxLength":600}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}},"Topic":{"type":"object","required":["id","title"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"summary":{"$ref":"#/definitions/LongText"},"icon":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":40},"parent":{"$ref":"#/definitions/Id"},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}},"Term":{"type":"object","required":["id","name","kind"],"properties":{"id":{"$ref":"#/definitions/Id"},"name":{"$ref":"#/definitions/ShortText"},"aliases":{"type":"array","items":{"$ref":"#/definitions/ShortText"}},"kind":{"type":"string","enum":["person","office","body","place","element","mineral","scheme","agreement","event","technology","concept","number"]},"definition":{"$ref":"#/definitions/LongText"},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}},"Fact":{"type":"object","required":["id","topics","title","statement","sources","asOf"],"properties":{"id":{"$ref":"#/definitions/Id"},"topics":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"title":{"$ref":"#/definitions/ShortText"},"statement":{"$ref":"#/definitions/LongText"},"terms":{"type":"array","items":{"$ref":"#/definitions/Id"}},"sources":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"asOf":{"$ref":"#/definitions/FactDate"},"derivedFrom":{"$ref":"#/definitions/Id"},"undatedBecause":{"$ref":"#/definitions/LongText"},"level":{"$ref":"#/definitions/Level"},"revision":{"type":"integer","minimum":1},"status":{"type":"string","enum":["current","superseded","disputed"]},"supersededBy":{"$ref":"#/definitions/Id"},"conflicts":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Conflict"}},"decoys":{"type":"array","items":{"$ref":"#/definitions/Decoy"}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}},"snippet":{"$ref":"#/definitions/Id"}}},"List":{"type":"object","required":["id","title","statedBy","complete","members"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"statedBy":{"$ref":"#/definitions/Id"},"complete":{"type":"boolean"},"members":{"type":"array","minItems":2,"items":{"$ref":"#/definitions/Member"}},"nonMembers":{"type":"array","items":{"$ref":"#/definitions/ShortText"}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}},"Item":{"type":"object","required":["id","form","stem","options","key","rationale","facts"],"properties":{"id":{"$ref":"#/definitions/Id"},"form":{"type":"string","enum":["single-best","not","combination","count","pairs","rows","two-statements","three-statements","sequence"]},"lead":{"$ref":"#/definitions/LongText"},"stem":{"$ref":"#/definitions/LongText"},"statements":{"type":"array","minItems":2,"maxItems":5,"items":{"$ref":"#/definitions/ItemStatement"}},"options":{"type":"array","minItems":4,"maxItems":4,"items":{"type":"string","pattern":"\\S","maxLength":240}},"key":{"type":"integer","minimum":0,"maximum":3},"rationale":{"$ref":"#/definitions/LongText"},"facts":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"level":{"$ref":"#/definitions/Level"},"style":{"$ref":"#/definitions/ShortText"},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}},"FactDate":{"type":"string","pattern":"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|undated)$"},"Level":{"type":"string","enum":["basic","standard","advanced"]},"FactAlias":{"type":"object","required":["fact","formerly"],"properties":{"fact":{"$ref":"#/definitions/Id"},"formerly":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/FormerId"}}}},"FormerId":{"type":"string","pattern":"^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$","maxLength":161},"Exception":{"type":"object","required":["rule","reason"],"properties":{"rule":{"$ref":"#/definitions/Id"},"reason":{"$ref":"#/definitions/LongText"}}},"Conflict":{"type":"object","required":["value","source"],"properties":{"value":{"$ref":"#/definitions/LongText"},"source":{"$ref":"#/definitions/Id"}}},"Decoy":{"type":"object","required":["reason"],"properties":{"swap":{"$ref":"#/definitions/Swap"},"statement":{"$ref":"#/definitions/LongText"},"reason":{"$ref":"#/definitions/LongText"}}},"Swap":{"type":"object","required":["from","to"],"properties":{"from":{"$ref":"#/definitions/ShortText"},"to":{"$ref":"#/definitions/ShortText"}}},"Member":{"type":"object","required":["name"],"properties":{"name":{"$ref":"#/definitions/ShortText"},"fact":{"$ref":"#/definitions/Id"}}},"Table":{"type":"object","required":["id","title","topics","sources","asOf","columns","rows"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"topics":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"sources":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"asOf":{"$ref":"#/definitions/FactDate"},"undatedBecause":{"$ref":"#/definitions/LongText"},"columns":{"type":"array","minItems":2,"items":{"$ref":"#/definitions/Column"}},"rows":{"type":"array","minItems":2,"items":{"$ref":"#/definitions/Row"}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}},"snippet":{"$ref":"#/definitions/Id"}}},"Column":{"type":"object","required":["id","title"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"isOpen":{"type":"boolean"}}},"Row":{"type":"object","required":["cells"],"properties":{"cells":{"type":"object","additionalProperties":{"$ref":"#/definitions/Cell"}},"facts":{"type":"array","items":{"$ref":"#/definitions/Id"}}}},"Cell":{"type":["string","array","null"],"pattern":"\\S","maxLength":200,"minItems":1,"items":{"$ref":"#/definitions/ShortText"}},"Sequence":{"type":"object","required":["id","title","topics","sources","members"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"topics":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"sources":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"members":{"type":"array","minItems":3,"items":{"$ref":"#/definitions/Step"}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}},"Step":{"type":"object","required":["name","value"],"properties":{"name":{"$ref":"#/definitions/ShortText"},"value":{"$ref":"#/definitions/ShortText"},"fact":{"$ref":"#/definitions/Id"}}},"Link":{"type":"object","required":["id","fact","with","explains","reason"],"properties":{"id":{"$ref":"#/definitions/Id"},"fact":{"$ref":"#/definitions/Id"},"with":{"$ref":"#/definitions/Id"},"explains":{"type":"boolean"},"reason":{"$ref":"#/definitions/LongText"},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}},"ItemStatement":{"type":"object","required":["text","isTrue"],"properties":{"text":{"$ref":"#/definitions/LongText"},"isTrue":{"type":"boolean"},"facts":{"type":"array","items":{"$ref":"#/definitions/Id"}}}}}};
const schema7 = {"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":80};
const pattern0 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 80){
vErrors = withError(vErrors, instancePath, "maxLength", {limit: 80});
errors++;
}
if(!pattern0.test(data)){
vErrors = withError(vErrors, instancePath, "pattern", {pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":"string","pattern":"\\S","maxLength":120};
const pattern1 = new RegExp("\\S", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 120){
vErrors = withError(vErrors, instancePath, "maxLength", {limit: 120});
errors++;
}
if(!pattern1.test(data)){
vErrors = withError(vErrors, instancePath, "pattern", {pattern: "\\S"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"string","pattern":"\\S","maxLength":600};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 600){
vErrors = withError(vErrors, instancePath, "maxLength", {limit: 600});
errors++;
}
if(!pattern1.test(data)){
vErrors = withError(vErrors, instancePath, "pattern", {pattern: "\\S"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"};
const pattern4 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern4.test(data)){
vErrors = withError(vErrors, instancePath, "pattern", {pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"object","required":["id","title","publisher","kind"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"type":"string","pattern":"\\S","maxLength":300},"publisher":{"$ref":"#/definitions/ShortText"},"date":{"$ref":"#/definitions/AsOf"},"address":{"type":"string","pattern":"^https?://\\S+$","maxLength":600},"kind":{"type":"string","enum":["official","press","coaching"]},"alsoAt":{"type":"array","items":{"type":"string","pattern":"^https?://\\S+$","maxLength":600}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}};
const schema12 = {"type":"string","pattern":"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"};
const pattern6 = new RegExp("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern6.test(data)){
vErrors = withError(vErrors, instancePath, "pattern", {pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"object","required":["rule","reason"],"properties":{"rule":{"$ref":"#/definitions/Id"},"reason":{"$ref":"#/definitions/LongText"}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rule === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "rule"});
errors++;
}
if(data.reason === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "reason"});
errors++;
}
if(data.rule !== undefined){
if(!(validate22(data.rule, {instancePath:instancePath+"/rule",parentData:data,parentDataProperty:"rule",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.reason !== undefined){
if(!(validate26(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^https?://\\S+$", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.title === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.publisher === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "publisher"});
errors++;
}
if(data.kind === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(data1.length > 300){
vErrors = withError(vErrors, instancePath+"/title", "maxLength", {limit: 300});
errors++;
}
if(!pattern1.test(data1)){
vErrors = withError(vErrors, instancePath+"/title", "pattern", {pattern: "\\S"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.publisher !== undefined){
if(!(validate24(data.publisher, {instancePath:instancePath+"/publisher",parentData:data,parentDataProperty:"publisher",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.date !== undefined){
if(!(validate35(data.date, {instancePath:instancePath+"/date",parentData:data,parentDataProperty:"date",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.address !== undefined){
let data4 = data.address;
if(typeof data4 === "string"){
if(data4.length > 600){
vErrors = withError(vErrors, instancePath+"/address", "maxLength", {limit: 600});
errors++;
}
if(!pattern7.test(data4)){
vErrors = withError(vErrors, instancePath+"/address", "pattern", {pattern: "^https?://\\S+$"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath+"/address", "type", {type: "string"});
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
vErrors = withError(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data5 === "official") || (data5 === "press")) || (data5 === "coaching"))){
vErrors = withError(vErrors, instancePath+"/kind", "enum", {allowedValues: schema11.properties.kind.enum});
errors++;
}
}
if(data.alsoAt !== undefined){
let data6 = data.alsoAt;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(data7.length > 600){
vErrors = withError(vErrors, instancePath+"/alsoAt/" + i0, "maxLength", {limit: 600});
errors++;
}
if(!pattern7.test(data7)){
vErrors = withError(vErrors, instancePath+"/alsoAt/" + i0, "pattern", {pattern: "^https?://\\S+$"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath+"/alsoAt/" + i0, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/alsoAt", "type", {type: "array"});
errors++;
}
}
if(data.exceptions !== undefined){
let data8 = data.exceptions;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
if(!(validate37(data8[i1], {instancePath:instancePath+"/exceptions/" + i1,parentData:data8,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/exceptions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"object","required":["id","title"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"summary":{"$ref":"#/definitions/LongText"},"icon":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":40},"parent":{"$ref":"#/definitions/Id"},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.title === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate24(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.summary !== undefined){
if(!(validate26(data.summary, {instancePath:instancePath+"/summary",parentData:data,parentDataProperty:"summary",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.icon !== undefined){
let data3 = data.icon;
if(typeof data3 === "string"){
if(data3.length > 40){
vErrors = withError(vErrors, instancePath+"/icon", "maxLength", {limit: 40});
errors++;
}
if(!pattern0.test(data3)){
vErrors = withError(vErrors, instancePath+"/icon", "pattern", {pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath+"/icon", "type", {type: "string"});
errors++;
}
}
if(data.parent !== undefined){
if(!(validate22(data.parent, {instancePath:instancePath+"/parent",parentData:data,parentDataProperty:"parent",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.exceptions !== undefined){
let data5 = data.exceptions;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data5[i0], {instancePath:instancePath+"/exceptions/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/exceptions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","required":["id","name","kind"],"properties":{"id":{"$ref":"#/definitions/Id"},"name":{"$ref":"#/definitions/ShortText"},"aliases":{"type":"array","items":{"$ref":"#/definitions/ShortText"}},"kind":{"type":"string","enum":["person","office","body","place","element","mineral","scheme","agreement","event","technology","concept","number"]},"definition":{"$ref":"#/definitions/LongText"},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.kind === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate24(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.aliases !== undefined){
let data2 = data.aliases;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate24(data2[i0], {instancePath:instancePath+"/aliases/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/aliases", "type", {type: "array"});
errors++;
}
}
if(data.kind !== undefined){
let data4 = data.kind;
if(typeof data4 !== "string"){
vErrors = withError(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((((((((((((data4 === "person") || (data4 === "office")) || (data4 === "body")) || (data4 === "place")) || (data4 === "element")) || (data4 === "mineral")) || (data4 === "scheme")) || (data4 === "agreement")) || (data4 === "event")) || (data4 === "technology")) || (data4 === "concept")) || (data4 === "number"))){
vErrors = withError(vErrors, instancePath+"/kind", "enum", {allowedValues: schema15.properties.kind.enum});
errors++;
}
}
if(data.definition !== undefined){
if(!(validate26(data.definition, {instancePath:instancePath+"/definition",parentData:data,parentDataProperty:"definition",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.exceptions !== undefined){
let data6 = data.exceptions;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate37(data6[i1], {instancePath:instancePath+"/exceptions/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/exceptions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"object","required":["id","topics","title","statement","sources","asOf"],"properties":{"id":{"$ref":"#/definitions/Id"},"topics":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"title":{"$ref":"#/definitions/ShortText"},"statement":{"$ref":"#/definitions/LongText"},"terms":{"type":"array","items":{"$ref":"#/definitions/Id"}},"sources":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"asOf":{"$ref":"#/definitions/FactDate"},"derivedFrom":{"$ref":"#/definitions/Id"},"undatedBecause":{"$ref":"#/definitions/LongText"},"level":{"$ref":"#/definitions/Level"},"revision":{"type":"integer","minimum":1},"status":{"type":"string","enum":["current","superseded","disputed"]},"supersededBy":{"$ref":"#/definitions/Id"},"conflicts":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Conflict"}},"decoys":{"type":"array","items":{"$ref":"#/definitions/Decoy"}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}},"snippet":{"$ref":"#/definitions/Id"}}};
const schema17 = {"type":"string","pattern":"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|undated)$"};
const pattern10 = new RegExp("^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|undated)$", "u");

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern10.test(data)){
vErrors = withError(vErrors, instancePath, "pattern", {pattern: "^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|undated)$"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"string","enum":["basic","standard","advanced"]};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
vErrors = withError(vErrors, instancePath, "type", {type: "string"});
errors++;
}
if(!(((data === "basic") || (data === "standard")) || (data === "advanced"))){
vErrors = withError(vErrors, instancePath, "enum", {allowedValues: schema18.enum});
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}

const schema19 = {"type":"object","required":["value","source"],"properties":{"value":{"$ref":"#/definitions/LongText"},"source":{"$ref":"#/definitions/Id"}}};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
if(data.source === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "source"});
errors++;
}
if(data.value !== undefined){
if(!(validate26(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
if(!(validate22(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"object","required":["reason"],"properties":{"swap":{"$ref":"#/definitions/Swap"},"statement":{"$ref":"#/definitions/LongText"},"reason":{"$ref":"#/definitions/LongText"}}};
const schema21 = {"type":"object","required":["from","to"],"properties":{"from":{"$ref":"#/definitions/ShortText"},"to":{"$ref":"#/definitions/ShortText"}}};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
if(data.from !== undefined){
if(!(validate24(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined){
if(!(validate24(data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}


function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reason === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "reason"});
errors++;
}
if(data.swap !== undefined){
if(!(validate75(data.swap, {instancePath:instancePath+"/swap",parentData:data,parentDataProperty:"swap",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data.statement !== undefined){
if(!(validate26(data.statement, {instancePath:instancePath+"/statement",parentData:data,parentDataProperty:"statement",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.reason !== undefined){
if(!(validate26(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.topics === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "topics"});
errors++;
}
if(data.title === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.statement === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "statement"});
errors++;
}
if(data.sources === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "sources"});
errors++;
}
if(data.asOf === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "asOf"});
errors++;
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.topics !== undefined){
let data1 = data.topics;
if(Array.isArray(data1)){
if(data1.length < 1){
vErrors = withError(vErrors, instancePath+"/topics", "minItems", {limit: 1});
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data1[i0], {instancePath:instancePath+"/topics/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/topics", "type", {type: "array"});
errors++;
}
}
if(data.title !== undefined){
if(!(validate24(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.statement !== undefined){
if(!(validate26(data.statement, {instancePath:instancePath+"/statement",parentData:data,parentDataProperty:"statement",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.terms !== undefined){
let data5 = data.terms;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate22(data5[i1], {instancePath:instancePath+"/terms/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/terms", "type", {type: "array"});
errors++;
}
}
if(data.sources !== undefined){
let data7 = data.sources;
if(Array.isArray(data7)){
if(data7.length < 1){
vErrors = withError(vErrors, instancePath+"/sources", "minItems", {limit: 1});
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(!(validate22(data7[i2], {instancePath:instancePath+"/sources/" + i2,parentData:data7,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/sources", "type", {type: "array"});
errors++;
}
}
if(data.asOf !== undefined){
if(!(validate63(data.asOf, {instancePath:instancePath+"/asOf",parentData:data,parentDataProperty:"asOf",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.derivedFrom !== undefined){
if(!(validate22(data.derivedFrom, {instancePath:instancePath+"/derivedFrom",parentData:data,parentDataProperty:"derivedFrom",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.undatedBecause !== undefined){
if(!(validate26(data.undatedBecause, {instancePath:instancePath+"/undatedBecause",parentData:data,parentDataProperty:"undatedBecause",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.level !== undefined){
if(!(validate67(data.level, {instancePath:instancePath+"/level",parentData:data,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.revision !== undefined){
let data13 = data.revision;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
vErrors = withError(vErrors, instancePath+"/revision", "type", {type: "integer"});
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
vErrors = withError(vErrors, instancePath+"/revision", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.status !== undefined){
let data14 = data.status;
if(typeof data14 !== "string"){
vErrors = withError(vErrors, instancePath+"/status", "type", {type: "string"});
errors++;
}
if(!(((data14 === "current") || (data14 === "superseded")) || (data14 === "disputed"))){
vErrors = withError(vErrors, instancePath+"/status", "enum", {allowedValues: schema16.properties.status.enum});
errors++;
}
}
if(data.supersededBy !== undefined){
if(!(validate22(data.supersededBy, {instancePath:instancePath+"/supersededBy",parentData:data,parentDataProperty:"supersededBy",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.conflicts !== undefined){
let data16 = data.conflicts;
if(Array.isArray(data16)){
if(data16.length < 1){
vErrors = withError(vErrors, instancePath+"/conflicts", "minItems", {limit: 1});
errors++;
}
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
if(!(validate70(data16[i3], {instancePath:instancePath+"/conflicts/" + i3,parentData:data16,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/conflicts", "type", {type: "array"});
errors++;
}
}
if(data.decoys !== undefined){
let data18 = data.decoys;
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
if(!(validate74(data18[i4], {instancePath:instancePath+"/decoys/" + i4,parentData:data18,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/decoys", "type", {type: "array"});
errors++;
}
}
if(data.exceptions !== undefined){
let data20 = data.exceptions;
if(Array.isArray(data20)){
const len5 = data20.length;
for(let i5=0; i5<len5; i5++){
if(!(validate37(data20[i5], {instancePath:instancePath+"/exceptions/" + i5,parentData:data20,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/exceptions", "type", {type: "array"});
errors++;
}
}
if(data.snippet !== undefined){
if(!(validate22(data.snippet, {instancePath:instancePath+"/snippet",parentData:data,parentDataProperty:"snippet",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","required":["id","title","statedBy","complete","members"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"statedBy":{"$ref":"#/definitions/Id"},"complete":{"type":"boolean"},"members":{"type":"array","minItems":2,"items":{"$ref":"#/definitions/Member"}},"nonMembers":{"type":"array","items":{"$ref":"#/definitions/ShortText"}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}};
const schema23 = {"type":"object","required":["name"],"properties":{"name":{"$ref":"#/definitions/ShortText"},"fact":{"$ref":"#/definitions/Id"}}};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.name !== undefined){
if(!(validate24(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.fact !== undefined){
if(!(validate22(data.fact, {instancePath:instancePath+"/fact",parentData:data,parentDataProperty:"fact",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}


function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.title === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.statedBy === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "statedBy"});
errors++;
}
if(data.complete === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "complete"});
errors++;
}
if(data.members === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "members"});
errors++;
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate24(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.statedBy !== undefined){
if(!(validate22(data.statedBy, {instancePath:instancePath+"/statedBy",parentData:data,parentDataProperty:"statedBy",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.complete !== undefined){
if(typeof data.complete !== "boolean"){
vErrors = withError(vErrors, instancePath+"/complete", "type", {type: "boolean"});
errors++;
}
}
if(data.members !== undefined){
let data4 = data.members;
if(Array.isArray(data4)){
if(data4.length < 2){
vErrors = withError(vErrors, instancePath+"/members", "minItems", {limit: 2});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate89(data4[i0], {instancePath:instancePath+"/members/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/members", "type", {type: "array"});
errors++;
}
}
if(data.nonMembers !== undefined){
let data6 = data.nonMembers;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate24(data6[i1], {instancePath:instancePath+"/nonMembers/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/nonMembers", "type", {type: "array"});
errors++;
}
}
if(data.exceptions !== undefined){
let data8 = data.exceptions;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate37(data8[i2], {instancePath:instancePath+"/exceptions/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/exceptions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}

const schema24 = {"type":"object","required":["id","title","topics","sources","asOf","columns","rows"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"topics":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"sources":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"asOf":{"$ref":"#/definitions/FactDate"},"undatedBecause":{"$ref":"#/definitions/LongText"},"columns":{"type":"array","minItems":2,"items":{"$ref":"#/definitions/Column"}},"rows":{"type":"array","minItems":2,"items":{"$ref":"#/definitions/Row"}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}},"snippet":{"$ref":"#/definitions/Id"}}};
const schema25 = {"type":"object","required":["id","title"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"isOpen":{"type":"boolean"}}};

function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.title === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate24(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.isOpen !== undefined){
if(typeof data.isOpen !== "boolean"){
vErrors = withError(vErrors, instancePath+"/isOpen", "type", {type: "boolean"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","required":["cells"],"properties":{"cells":{"type":"object","additionalProperties":{"$ref":"#/definitions/Cell"}},"facts":{"type":"array","items":{"$ref":"#/definitions/Id"}}}};
const schema27 = {"type":["string","array","null"],"pattern":"\\S","maxLength":200,"minItems":1,"items":{"$ref":"#/definitions/ShortText"}};

function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!(Array.isArray(data)))) && (data !== null)){
vErrors = withError(vErrors, instancePath, "type", {type: schema27.type});
errors++;
}
if(typeof data === "string"){
if(data.length > 200){
vErrors = withError(vErrors, instancePath, "maxLength", {limit: 200});
errors++;
}
if(!pattern1.test(data)){
vErrors = withError(vErrors, instancePath, "pattern", {pattern: "\\S"});
errors++;
}
}
if(Array.isArray(data)){
if(data.length < 1){
vErrors = withError(vErrors, instancePath, "minItems", {limit: 1});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate24(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
validate108.errors = vErrors;
return errors === 0;
}


function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cells === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "cells"});
errors++;
}
if(data.cells !== undefined){
let data0 = data.cells;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!(validate108(data0[key0], {instancePath:instancePath+"/cells/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/cells", "type", {type: "object"});
errors++;
}
}
if(data.facts !== undefined){
let data2 = data.facts;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data2[i0], {instancePath:instancePath+"/facts/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/facts", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate107.errors = vErrors;
return errors === 0;
}


function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.title === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.topics === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "topics"});
errors++;
}
if(data.sources === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "sources"});
errors++;
}
if(data.asOf === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "asOf"});
errors++;
}
if(data.columns === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "columns"});
errors++;
}
if(data.rows === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "rows"});
errors++;
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate24(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.topics !== undefined){
let data2 = data.topics;
if(Array.isArray(data2)){
if(data2.length < 1){
vErrors = withError(vErrors, instancePath+"/topics", "minItems", {limit: 1});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data2[i0], {instancePath:instancePath+"/topics/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/topics", "type", {type: "array"});
errors++;
}
}
if(data.sources !== undefined){
let data4 = data.sources;
if(Array.isArray(data4)){
if(data4.length < 1){
vErrors = withError(vErrors, instancePath+"/sources", "minItems", {limit: 1});
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate22(data4[i1], {instancePath:instancePath+"/sources/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/sources", "type", {type: "array"});
errors++;
}
}
if(data.asOf !== undefined){
if(!(validate63(data.asOf, {instancePath:instancePath+"/asOf",parentData:data,parentDataProperty:"asOf",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.undatedBecause !== undefined){
if(!(validate26(data.undatedBecause, {instancePath:instancePath+"/undatedBecause",parentData:data,parentDataProperty:"undatedBecause",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.columns !== undefined){
let data8 = data.columns;
if(Array.isArray(data8)){
if(data8.length < 2){
vErrors = withError(vErrors, instancePath+"/columns", "minItems", {limit: 2});
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate103(data8[i2], {instancePath:instancePath+"/columns/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/columns", "type", {type: "array"});
errors++;
}
}
if(data.rows !== undefined){
let data10 = data.rows;
if(Array.isArray(data10)){
if(data10.length < 2){
vErrors = withError(vErrors, instancePath+"/rows", "minItems", {limit: 2});
errors++;
}
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
if(!(validate107(data10[i3], {instancePath:instancePath+"/rows/" + i3,parentData:data10,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/rows", "type", {type: "array"});
errors++;
}
}
if(data.exceptions !== undefined){
let data12 = data.exceptions;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
if(!(validate37(data12[i4], {instancePath:instancePath+"/exceptions/" + i4,parentData:data12,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/exceptions", "type", {type: "array"});
errors++;
}
}
if(data.snippet !== undefined){
if(!(validate22(data.snippet, {instancePath:instancePath+"/snippet",parentData:data,parentDataProperty:"snippet",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}

const schema28 = {"type":"object","required":["id","title","topics","sources","members"],"properties":{"id":{"$ref":"#/definitions/Id"},"title":{"$ref":"#/definitions/ShortText"},"topics":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"sources":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"members":{"type":"array","minItems":3,"items":{"$ref":"#/definitions/Step"}},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}};
const schema29 = {"type":"object","required":["name","value"],"properties":{"name":{"$ref":"#/definitions/ShortText"},"value":{"$ref":"#/definitions/ShortText"},"fact":{"$ref":"#/definitions/Id"}}};

function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.value === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
if(data.name !== undefined){
if(!(validate24(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
if(!(validate24(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.fact !== undefined){
if(!(validate22(data.fact, {instancePath:instancePath+"/fact",parentData:data,parentDataProperty:"fact",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}


function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.title === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.topics === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "topics"});
errors++;
}
if(data.sources === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "sources"});
errors++;
}
if(data.members === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "members"});
errors++;
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate24(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.topics !== undefined){
let data2 = data.topics;
if(Array.isArray(data2)){
if(data2.length < 1){
vErrors = withError(vErrors, instancePath+"/topics", "minItems", {limit: 1});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data2[i0], {instancePath:instancePath+"/topics/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/topics", "type", {type: "array"});
errors++;
}
}
if(data.sources !== undefined){
let data4 = data.sources;
if(Array.isArray(data4)){
if(data4.length < 1){
vErrors = withError(vErrors, instancePath+"/sources", "minItems", {limit: 1});
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate22(data4[i1], {instancePath:instancePath+"/sources/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/sources", "type", {type: "array"});
errors++;
}
}
if(data.members !== undefined){
let data6 = data.members;
if(Array.isArray(data6)){
if(data6.length < 3){
vErrors = withError(vErrors, instancePath+"/members", "minItems", {limit: 3});
errors++;
}
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
if(!(validate121(data6[i2], {instancePath:instancePath+"/members/" + i2,parentData:data6,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/members", "type", {type: "array"});
errors++;
}
}
if(data.exceptions !== undefined){
let data8 = data.exceptions;
if(Array.isArray(data8)){
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
if(!(validate37(data8[i3], {instancePath:instancePath+"/exceptions/" + i3,parentData:data8,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/exceptions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}

const schema30 = {"type":"object","required":["id","fact","with","explains","reason"],"properties":{"id":{"$ref":"#/definitions/Id"},"fact":{"$ref":"#/definitions/Id"},"with":{"$ref":"#/definitions/Id"},"explains":{"type":"boolean"},"reason":{"$ref":"#/definitions/LongText"},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.fact === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "fact"});
errors++;
}
if(data.with === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "with"});
errors++;
}
if(data.explains === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "explains"});
errors++;
}
if(data.reason === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "reason"});
errors++;
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.fact !== undefined){
if(!(validate22(data.fact, {instancePath:instancePath+"/fact",parentData:data,parentDataProperty:"fact",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate22(data.with, {instancePath:instancePath+"/with",parentData:data,parentDataProperty:"with",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.explains !== undefined){
if(typeof data.explains !== "boolean"){
vErrors = withError(vErrors, instancePath+"/explains", "type", {type: "boolean"});
errors++;
}
}
if(data.reason !== undefined){
if(!(validate26(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.exceptions !== undefined){
let data5 = data.exceptions;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data5[i0], {instancePath:instancePath+"/exceptions/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/exceptions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}

const schema31 = {"type":"object","required":["id","form","stem","options","key","rationale","facts"],"properties":{"id":{"$ref":"#/definitions/Id"},"form":{"type":"string","enum":["single-best","not","combination","count","pairs","rows","two-statements","three-statements","sequence"]},"lead":{"$ref":"#/definitions/LongText"},"stem":{"$ref":"#/definitions/LongText"},"statements":{"type":"array","minItems":2,"maxItems":5,"items":{"$ref":"#/definitions/ItemStatement"}},"options":{"type":"array","minItems":4,"maxItems":4,"items":{"type":"string","pattern":"\\S","maxLength":240}},"key":{"type":"integer","minimum":0,"maximum":3},"rationale":{"$ref":"#/definitions/LongText"},"facts":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/Id"}},"level":{"$ref":"#/definitions/Level"},"style":{"$ref":"#/definitions/ShortText"},"exceptions":{"type":"array","items":{"$ref":"#/definitions/Exception"}}}};
const schema32 = {"type":"object","required":["text","isTrue"],"properties":{"text":{"$ref":"#/definitions/LongText"},"isTrue":{"type":"boolean"},"facts":{"type":"array","items":{"$ref":"#/definitions/Id"}}}};

function validate139(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "text"});
errors++;
}
if(data.isTrue === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "isTrue"});
errors++;
}
if(data.text !== undefined){
if(!(validate26(data.text, {instancePath:instancePath+"/text",parentData:data,parentDataProperty:"text",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.isTrue !== undefined){
if(typeof data.isTrue !== "boolean"){
vErrors = withError(vErrors, instancePath+"/isTrue", "type", {type: "boolean"});
errors++;
}
}
if(data.facts !== undefined){
let data2 = data.facts;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data2[i0], {instancePath:instancePath+"/facts/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/facts", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate139.errors = vErrors;
return errors === 0;
}


function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.form === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "form"});
errors++;
}
if(data.stem === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "stem"});
errors++;
}
if(data.options === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "options"});
errors++;
}
if(data.key === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "key"});
errors++;
}
if(data.rationale === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "rationale"});
errors++;
}
if(data.facts === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.form !== undefined){
let data1 = data.form;
if(typeof data1 !== "string"){
vErrors = withError(vErrors, instancePath+"/form", "type", {type: "string"});
errors++;
}
if(!(((((((((data1 === "single-best") || (data1 === "not")) || (data1 === "combination")) || (data1 === "count")) || (data1 === "pairs")) || (data1 === "rows")) || (data1 === "two-statements")) || (data1 === "three-statements")) || (data1 === "sequence"))){
vErrors = withError(vErrors, instancePath+"/form", "enum", {allowedValues: schema31.properties.form.enum});
errors++;
}
}
if(data.lead !== undefined){
if(!(validate26(data.lead, {instancePath:instancePath+"/lead",parentData:data,parentDataProperty:"lead",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.stem !== undefined){
if(!(validate26(data.stem, {instancePath:instancePath+"/stem",parentData:data,parentDataProperty:"stem",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.statements !== undefined){
let data4 = data.statements;
if(Array.isArray(data4)){
if(data4.length > 5){
vErrors = withError(vErrors, instancePath+"/statements", "maxItems", {limit: 5});
errors++;
}
if(data4.length < 2){
vErrors = withError(vErrors, instancePath+"/statements", "minItems", {limit: 2});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate139(data4[i0], {instancePath:instancePath+"/statements/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/statements", "type", {type: "array"});
errors++;
}
}
if(data.options !== undefined){
let data6 = data.options;
if(Array.isArray(data6)){
if(data6.length > 4){
vErrors = withError(vErrors, instancePath+"/options", "maxItems", {limit: 4});
errors++;
}
if(data6.length < 4){
vErrors = withError(vErrors, instancePath+"/options", "minItems", {limit: 4});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(data7.length > 240){
vErrors = withError(vErrors, instancePath+"/options/" + i1, "maxLength", {limit: 240});
errors++;
}
if(!pattern1.test(data7)){
vErrors = withError(vErrors, instancePath+"/options/" + i1, "pattern", {pattern: "\\S"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath+"/options/" + i1, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/options", "type", {type: "array"});
errors++;
}
}
if(data.key !== undefined){
let data8 = data.key;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = withError(vErrors, instancePath+"/key", "type", {type: "integer"});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 3 || isNaN(data8)){
vErrors = withError(vErrors, instancePath+"/key", "maximum", {comparison: "<=", limit: 3});
errors++;
}
if(data8 < 0 || isNaN(data8)){
vErrors = withError(vErrors, instancePath+"/key", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.rationale !== undefined){
if(!(validate26(data.rationale, {instancePath:instancePath+"/rationale",parentData:data,parentDataProperty:"rationale",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
let data10 = data.facts;
if(Array.isArray(data10)){
if(data10.length < 1){
vErrors = withError(vErrors, instancePath+"/facts", "minItems", {limit: 1});
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
if(!(validate22(data10[i2], {instancePath:instancePath+"/facts/" + i2,parentData:data10,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/facts", "type", {type: "array"});
errors++;
}
}
if(data.level !== undefined){
if(!(validate67(data.level, {instancePath:instancePath+"/level",parentData:data,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.style !== undefined){
if(!(validate24(data.style, {instancePath:instancePath+"/style",parentData:data,parentDataProperty:"style",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.exceptions !== undefined){
let data14 = data.exceptions;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
if(!(validate37(data14[i3], {instancePath:instancePath+"/exceptions/" + i3,parentData:data14,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/exceptions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate135.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":"object","required":["fact","formerly"],"properties":{"fact":{"$ref":"#/definitions/Id"},"formerly":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/FormerId"}}}};
const schema34 = {"type":"string","pattern":"^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$","maxLength":161};
const pattern13 = new RegExp("^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$", "u");

function validate151(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 161){
vErrors = withError(vErrors, instancePath, "maxLength", {limit: 161});
errors++;
}
if(!pattern13.test(data)){
vErrors = withError(vErrors, instancePath, "pattern", {pattern: "^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate151.errors = vErrors;
return errors === 0;
}


function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fact === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "fact"});
errors++;
}
if(data.formerly === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "formerly"});
errors++;
}
if(data.fact !== undefined){
if(!(validate22(data.fact, {instancePath:instancePath+"/fact",parentData:data,parentDataProperty:"fact",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.formerly !== undefined){
let data1 = data.formerly;
if(Array.isArray(data1)){
if(data1.length < 1){
vErrors = withError(vErrors, instancePath+"/formerly", "minItems", {limit: 1});
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate151(data1[i0], {instancePath:instancePath+"/formerly/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/formerly", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate149.errors = vErrors;
return errors === 0;
}

const pattern3 = new RegExp("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://current-affairs.invalid/pack.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.formatVersion === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "formatVersion"});
errors++;
}
if(data.id === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.title === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.language === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "language"});
errors++;
}
if(data.licence === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "licence"});
errors++;
}
if(data.sources === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "sources"});
errors++;
}
if(data.topics === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "topics"});
errors++;
}
if(data.facts === undefined){
vErrors = withError(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
vErrors = withError(vErrors, instancePath+"/$schema", "type", {type: "string"});
errors++;
}
}
if(data.formatVersion !== undefined){
let data1 = data.formatVersion;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = withError(vErrors, instancePath+"/formatVersion", "type", {type: "integer"});
errors++;
}
if(!(data1 === 1)){
vErrors = withError(vErrors, instancePath+"/formatVersion", "enum", {allowedValues: schema6.properties.formatVersion.enum});
errors++;
}
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate24(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate26(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.language !== undefined){
let data5 = data.language;
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
vErrors = withError(vErrors, instancePath+"/language", "pattern", {pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"});
errors++;
}
}
else {
vErrors = withError(vErrors, instancePath+"/language", "type", {type: "string"});
errors++;
}
}
if(data.published !== undefined){
if(!(validate28(data.published, {instancePath:instancePath+"/published",parentData:data,parentDataProperty:"published",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.updated !== undefined){
if(!(validate28(data.updated, {instancePath:instancePath+"/updated",parentData:data,parentDataProperty:"updated",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.licence !== undefined){
if(!(validate24(data.licence, {instancePath:instancePath+"/licence",parentData:data,parentDataProperty:"licence",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.sources !== undefined){
let data9 = data.sources;
if(Array.isArray(data9)){
if(data9.length < 1){
vErrors = withError(vErrors, instancePath+"/sources", "minItems", {limit: 1});
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
if(!(validate32(data9[i0], {instancePath:instancePath+"/sources/" + i0,parentData:data9,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/sources", "type", {type: "array"});
errors++;
}
}
if(data.topics !== undefined){
let data11 = data.topics;
if(Array.isArray(data11)){
if(data11.length < 1){
vErrors = withError(vErrors, instancePath+"/topics", "minItems", {limit: 1});
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(!(validate42(data11[i1], {instancePath:instancePath+"/topics/" + i1,parentData:data11,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/topics", "type", {type: "array"});
errors++;
}
}
if(data.terms !== undefined){
let data13 = data.terms;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(!(validate49(data13[i2], {instancePath:instancePath+"/terms/" + i2,parentData:data13,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/terms", "type", {type: "array"});
errors++;
}
}
if(data.facts !== undefined){
let data15 = data.facts;
if(Array.isArray(data15)){
if(data15.length < 1){
vErrors = withError(vErrors, instancePath+"/facts", "minItems", {limit: 1});
errors++;
}
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
if(!(validate56(data15[i3], {instancePath:instancePath+"/facts/" + i3,parentData:data15,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/facts", "type", {type: "array"});
errors++;
}
}
if(data.lists !== undefined){
let data17 = data.lists;
if(Array.isArray(data17)){
const len4 = data17.length;
for(let i4=0; i4<len4; i4++){
if(!(validate85(data17[i4], {instancePath:instancePath+"/lists/" + i4,parentData:data17,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/lists", "type", {type: "array"});
errors++;
}
}
if(data.tables !== undefined){
let data19 = data.tables;
if(Array.isArray(data19)){
const len5 = data19.length;
for(let i5=0; i5<len5; i5++){
if(!(validate96(data19[i5], {instancePath:instancePath+"/tables/" + i5,parentData:data19,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/tables", "type", {type: "array"});
errors++;
}
}
if(data.sequences !== undefined){
let data21 = data.sequences;
if(Array.isArray(data21)){
const len6 = data21.length;
for(let i6=0; i6<len6; i6++){
if(!(validate116(data21[i6], {instancePath:instancePath+"/sequences/" + i6,parentData:data21,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/sequences", "type", {type: "array"});
errors++;
}
}
if(data.links !== undefined){
let data23 = data.links;
if(Array.isArray(data23)){
const len7 = data23.length;
for(let i7=0; i7<len7; i7++){
if(!(validate128(data23[i7], {instancePath:instancePath+"/links/" + i7,parentData:data23,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/links", "type", {type: "array"});
errors++;
}
}
if(data.items !== undefined){
let data25 = data.items;
if(Array.isArray(data25)){
const len8 = data25.length;
for(let i8=0; i8<len8; i8++){
if(!(validate135(data25[i8], {instancePath:instancePath+"/items/" + i8,parentData:data25,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/items", "type", {type: "array"});
errors++;
}
}
if(data.aliases !== undefined){
let data27 = data.aliases;
if(Array.isArray(data27)){
const len9 = data27.length;
for(let i9=0; i9<len9; i9++){
if(!(validate149(data27[i9], {instancePath:instancePath+"/aliases/" + i9,parentData:data27,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/aliases", "type", {type: "array"});
errors++;
}
}
if(data.exceptions !== undefined){
let data29 = data.exceptions;
if(Array.isArray(data29)){
const len10 = data29.length;
for(let i10=0; i10<len10; i10++){
if(!(validate37(data29[i10], {instancePath:instancePath+"/exceptions/" + i10,parentData:data29,parentDataProperty:i10,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = withError(vErrors, instancePath+"/exceptions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = withError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

function withError(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
