// Defines the claim status at a moment, whatever the rule: which claims stand, who speaks, which metrics have a number.
import { SPEAKER_AT, SUBJECT } from "../store/claims.ts";

/** Bits of a claim at a moment. */
export const SAID = 1;
export const STANDING = 2;
/** A rule may count it: it stands, has a number and speaks of all people. */
export const COUNTED = 4;
/** It stands and has a number, about some people only. */
export const PARTIAL = 8;
/** It stands and has a number, about other people than those who are asked about (about-status.ts). */
export const ELSEWHERE = 16;

/** How an event was known at an earlier moment: 0 where none of its claims was said, if it was known at all. */
export const AS_NOW = 1;
export const UNLIKE_NOW = 2;

/** Bits of an event's traits: who has a standing claim (6), which metrics have a number (6), sources differ twofold. */
export const HAS_AT = 6;
export const DIFFERS = 1 << 12;
export const TRAIT_SETS = 1 << 13;

/** The claim group and the subject of what could be a partial, and both in one number. */
export const groupIn = (partial: number): number => partial >>> SPEAKER_AT;
export const subjectIn = (partial: number): number => partial & SUBJECT;
export const partialOf = (group: number, subject: number): number =>
  group * (SUBJECT + 1) + subject;

export type ClaimStatus = {
  /** One entry per claim. */
  claims: Uint8Array;
  /** One entry per event. */
  traits: Uint16Array;
  /** Claims said by then, per event. */
  said: Uint16Array;
  /** 1 where nothing of the event was known yet, per event; null when all is known. */
  unknown: Uint8Array | null;
  /** What could be a partial under some rule, each a claim group and a subject in one number; those of a claim group side by side. */
  partials: Uint32Array;
  /** How each event was known then; null: now. */
  past: Uint8Array | null;
};
