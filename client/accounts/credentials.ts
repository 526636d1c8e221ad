// What is wrong with an e-mail, a name or a password that was typed: the field and a sentence.
import { emailSchema, PASSWORD_MAX, PASSWORD_MIN, passwordSchema } from "../../domain/account.ts";
import { ApiProblem } from "../api.ts";
import { t } from "../i18n/t.ts";
import type { FieldMistake } from "../ui/error-summary.tsx";

/** The fields a form has; what is undefined is not asked for. */
export type Typed = {
  readonly email?: string;
  readonly name?: string;
  /** A password that is there already: any may be it. */
  readonly password?: string;
  readonly new_password?: string;
  /** Of an authenticator app, or a recovery code. */
  readonly code?: string;
};

/** Every mistake, in the order of the form; a field's id is its name here. */
export function mistakesIn({ name, email, password, new_password, code }: Typed): FieldMistake[] {
  return [
    { id: "name", text: name?.trim() === "" ? t("accounts.name_missing") : "" },
    { id: "email", text: email === undefined ? "" : emailMistake(email) },
    { id: "password", text: password === "" ? t("accounts.password_missing") : "" },
    { id: "new_password", text: new_password === undefined ? "" : passwordMistake(new_password) },
    { id: "code", text: code?.trim() === "" ? t("accounts.code_missing") : "" },
  ].filter(({ text }) => text !== "");
}

function emailMistake(email: string): string {
  if (email.trim() === "") return t("accounts.email_missing");
  return emailSchema.safeParse(email).success ? "" : t("accounts.email_wrong");
}

function passwordMistake(password: string): string {
  if (passwordSchema.safeParse(password).success) return "";
  const count = password.length;
  if (count >= PASSWORD_MIN) return t("accounts.password_long", { most: PASSWORD_MAX });
  return t("accounts.password_short", { count, least: PASSWORD_MIN });
}

/** Why the server refuses a password that is long enough. */
const GUESSED = ["common_password", "site_password", "simple_password"] as const;

/** What only the server can know to be wrong with the e-mail or the new password; empty when it is something else. */
export function refusedFields(error: unknown): FieldMistake[] {
  const refused = error instanceof ApiProblem ? error.errors : [];
  const why = GUESSED.find((code) => refused.some((field) => field.code === code));
  return [
    ...(refused.some(({ path }) => path === "email")
      ? [{ id: "email", text: t("accounts.email_other") }]
      : []),
    ...(refused.some(({ code }) => code === "wrong_password")
      ? [{ id: "password", text: t("accounts.current_wrong") }]
      : []),
    ...(refused.some(({ code }) => code === "wrong_code")
      ? [{ id: "code", text: t("accounts.code_wrong") }]
      : []),
    ...(why === undefined ? [] : [{ id: "new_password", text: t(`accounts.${why}`) }]),
  ];
}

/** Whether all was right, and the account asks for a code too. */
export function isCodeNeeded(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === "code_needed";
}
