// The forms an event takes, each belonging to one or more kinds.
import type { Kind } from "./kind.ts";
import type { Term } from "./term.ts";

type FormTerm = Term & { readonly kinds: readonly Kind[] };

const form = <const V extends string>(
  value: V,
  label: string,
  text: string,
  ...kinds: readonly Kind[]
) => ({ value, label, text, kinds }) satisfies FormTerm;

export const FORMS = [
  form("rally", "Rally", "A gathering at one spot.", "demonstration"),
  form("march", "March", "A procession from one spot to another.", "demonstration"),
  form("picket", "Picket", "A few people with signs, also one person alone.", "demonstration"),
  form("vigil", "Vigil", "A quiet gathering, often with candles.", "demonstration"),
  form("sit_in", "Sit-in", "People occupy a place and stay.", "demonstration"),
  form("strike", "Strike", "Work or study is stopped.", "demonstration"),
  form("blockade", "Blockade", "A road, gate or building is blocked.", "demonstration"),
  form("human_chain", "Human chain", "People join hands in a line.", "demonstration"),
  form("motorcade", "Motorcade", "A procession of vehicles.", "demonstration"),
  form("hunger_strike", "Hunger strike", "People refuse food.", "demonstration"),
  form("flash_mob", "Flash mob", "A short gathering called at short notice.", "demonstration"),
  form("riot", "Riot", "A crowd uses force against people or property.", "violence"),
  form("clash", "Clash", "Two sides use force against each other.", "violence"),
  form("mob_violence", "Mob violence", "A crowd attacks persons.", "violence"),
  form("property_destruction", "Property destruction", "A crowd damages property.", "violence"),
  form("arrests", "Arrests", "People are detained.", "repression"),
  form("dispersal", "Dispersal", "A gathering is broken up.", "repression"),
  form(
    "use_of_force",
    "Use of force",
    "Weapons or blows are used against people.",
    "violence",
    "repression",
  ),
  form("raid", "Raid", "Homes or offices are entered and searched.", "repression"),
  form("trial", "Trial", "A court hears or decides a case.", "repression"),
  form("ban", "Ban", "A gathering, group or outlet is forbidden.", "repression"),
  form("shutdown", "Shutdown", "Networks or media are cut off.", "repression"),
  form("exile", "Exile", "Someone is made to leave the country.", "repression"),
  form("election", "Election", "A vote is held.", "development"),
  form("talks", "Talks", "Parties meet to negotiate.", "development"),
  form("statement", "Statement", "A person or body says something of weight.", "development"),
  form("sanctions", "Sanctions", "Measures against persons or states.", "development"),
  form("debate", "Debate", "A body discusses the matter.", "development"),
  form("inquiry", "Inquiry", "An investigation is opened or reports.", "development"),
  form("agreement", "Agreement", "Parties agree.", "development"),
  form("law", "Law", "A law or decree is made, changed or ended.", "development"),
  form("other", "Other", "None of the other forms fits.", "demonstration", "development"),
] as const;

export type Form = (typeof FORMS)[number]["value"];

/** The forms that an event of this kind may take, in codebook order. */
export function formsOf(kind: Kind): FormTerm[] {
  return (FORMS as readonly FormTerm[]).filter((term) => term.kinds.includes(kind));
}
