// `vigil admin EMAIL`
import { emailSchema } from "../../domain/account.ts";
import { mintAdminLink } from "../auth/links.ts";
import { siteAddress } from "../http/own-address.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { say, tellSecurity, withRecord } from "./context.ts";

export const admin: Command = {
  usage: "admin EMAIL",
  help: "Prints a link that makes the owner of the address an administrator, once, within 24 hours.",
  run: async (args) => {
    const { positionals } = argumentsOf({ args, options: {}, allowPositionals: true });
    const email = emailSchema.safeParse(positionals[0]);
    if (positionals.length !== 1 || !email.success)
      throw new UsageError("Give one e-mail address.");
    await withRecord(async ({ db }, config) => {
      const token = await mintAdminLink(db, email.data, new Date());
      await tellSecurity(config, "link_made", { role: "admin" });
      console.log(`${siteAddress(config)}/sign-in#admin=${token}`);
      say(`This makes ${email.data} an administrator, once, within 24 hours.`);
    });
    return 0;
  },
};
