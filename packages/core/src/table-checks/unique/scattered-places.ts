import { endHash, hashNumber, hashWords, type KeyHash, startHash } from "../../registers/key-hash.ts";
import { KeyIndex } from "../../registers/key-index.ts";
import { FirstPlaces, type KeysAndPlaces } from "./first-places.ts";

const minute = 60_000;
/** Units of time in milliseconds. A moment is counted in the longest of which it is a whole number. */
const units = [1440 * minute, 60 * minute, 15 * minute, 5 * minute, minute];

/** So many moments after each other share a page, with 4 bytes for each: where it was first seen, and one more. */
const pageBits = 6;
const [pageLength, inPage] = [1 << pageBits, (1 << pageBits) - 1];
/** Pages in one block. */
const blockBits = 6;
const inBlock = (1 << blockBits) - 1;
/** Pages are made while so many of their moments were seen; fewer take less by themselves. */
const leastSeen = 16;
/** Pages that are made all the same: rows in no order come to them one by one. */
const freePages = 65_536;
const mostPlaces = 2 ** 32 - 1;

/** Pages and moments as plain data. */
export interface KeptPages {
  readonly pages: Int32Array;
  readonly places: Uint32Array;
  readonly others: KeysAndPlaces;
}

/**
 * Remembers where moments of series were first seen that come in no order. Most are hours or days after each other once all have
 * come, so pages of them take some 4 bytes a row where a key by itself takes 30. Moments whose page would stay empty are kept by
 * themselves.
 */
export class ScatteredPlaces {
  readonly #index = new KeyIndex();
  #blocks: Uint32Array[] = [];
  readonly #others = new FirstPlaces();
  /** How many moments stand in pages. */
  #seen = 0;
  readonly #hash: KeyHash = { high: 0, low: 0 };

  /** The place a moment of a series was first seen; undefined the first time, when it is remembered. */
  firstPlace(series: KeyHash, moment: number, place: number): number | undefined {
    const unit = units.findIndex((length) => moment % length === 0);
    const count = moment / (units[unit] ?? 1);
    const page =
      unit < 0 || place >= mostPlaces ? -1 : this.#pageOf(series, unit, Math.floor(count / pageLength));
    const slot = ((page & inBlock) << pageBits) | (count & inPage);
    const block = this.#blocks[page >> blockBits];
    const seen = block?.[slot] ?? 0;
    if (seen > 0) return seen - 1;
    if (block === undefined) return this.#others.firstPlace(hashOf(series, -1, moment, this.#hash), place);
    // It came before its page was made.
    if (this.#others.size > 0) {
      const other = this.#others.find(hashOf(series, -1, moment, this.#hash));
      if (other !== undefined) return other;
    }
    block[slot] = place + 1;
    this.#seen += 1;
    return undefined;
  }

  /** The number of a page, a new one where there is room for it; otherwise -1. */
  #pageOf(series: KeyHash, unit: number, page: number): number {
    const key = hashOf(series, unit, page, this.#hash);
    const known = this.#index.find(key);
    const isWorth = this.#index.size < freePages + this.#seen / leastSeen;
    return known < 0 && isWorth ? this.#addPage(key) : known;
  }

  #addPage(key: KeyHash): number {
    const page = this.#index.number(key);
    if (page >> blockBits === this.#blocks.length)
      this.#blocks.push(new Uint32Array(pageLength << blockBits));
    return page;
  }

  /** Gives all moments, and forgets them. */
  release(): KeptPages {
    const places = new Uint32Array(this.#index.size << pageBits);
    for (const [at, block] of this.#blocks.entries()) {
      const from = at * block.length;
      places.set(block.subarray(0, places.length - from), from);
    }
    [this.#blocks, this.#seen] = [[], 0];
    return { pages: this.#index.release(), places, others: this.#others.release() };
  }

  /** Remembers moments that were seen elsewhere and not here, their places larger by `shift`. */
  append({ pages, places, others }: KeptPages, shift: number): void {
    const key: KeyHash = { high: 0, low: 0 };
    for (let at = 0; at < places.length; at += pageLength) {
      [key.high, key.low] = [
        pages[at >> (pageBits - 1)] as number,
        pages[(at >> (pageBits - 1)) + 1] as number,
      ];
      const known = this.#index.find(key);
      const page = known < 0 ? this.#addPage(key) : known;
      const block = this.#blocks[page >> blockBits] as Uint32Array;
      const first = (page & inBlock) << pageBits;
      for (let slot = 0; slot < pageLength; slot++) {
        const place = places[at + slot] as number;
        if (place === 0) continue;
        block[first + slot] = place + shift;
        this.#seen += 1;
      }
    }
    this.#others.append(others, shift);
  }
}

function hashOf(series: KeyHash, unit: number, number: number, hash: KeyHash): KeyHash {
  startHash(hash);
  hashWords(series.high, series.low, hash);
  hashWords(unit, 0, hash);
  hashNumber(number, hash);
  endHash(hash);
  return hash;
}
