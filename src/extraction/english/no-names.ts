import { wordSet } from '../../collections/word-set.js';

/** Capitalized words that are not part of a person's name. */
export const NO_NAME = wordSet(
  `A According Act Adviser After Aide All America American Americans Analyst And Another Any April Arab As Ask Association At Attorney August
  Australian Avenue Bank Before Board British But By Campaign Candidate Capitol Central Chair Chairman Chairwoman Chief Chinese Christian
  City Coast College Committee Commission Community Company Conference Congress Congressional Conservative Constitution Convention
  Corners Corp Council Country County Court Critics Day December Deal Defense Democrat Democratic Democrats Department Director District
  Earlier East Eastern Economist Election Even Every Executive Facebook February Federal Film First Following For Foundation Fox
  Free French Friday From German Goes Gop Government Great Group He Her His Hill Hispanic Homeland House How However I If In Inc
  Independent Indian Institute International Iranian Islamic Israeli It Italian Its January Japanese Jewish Journal July June Just
  Korean Last Latino Law League Leader Liberal Like Line Many March Maritime May Media Meanwhile Member Mexican Middle Military Ministers
  Monday Most Mr Mrs Ms Muslim My National Navy Network New News No Nobel Nominee North Northern Not Nov November Now Obamacare October
  Of Office Olympic On Once One Only Or Organization Other Our Over Park Party Pentagon People Planned Police Post Presidential
  Press Professor Program Public Radio Red Reform Republican Republicans Research Retired Road Russian Saturday Says School Second
  Security Senate September Services She Since Social Society Some South Southern Spanish Speaking Spokesman Spokeswoman Square State States
  Still Strategist Street Sunday Super Supreme Syrian Team Texas That The Their Then There These They This Those Though Thursday Times
  To Today Tower Trade Treaty Tuesday Turkish Twitter Two D.C E.U U.K U.N U.S UK US Ukrainian Under Union United University Unlike Until
  Veterans Wall War Was Washington Way We Wednesday Week West Western What When Where Which While White Who Why Will With World
  Would Year Yes Yesterday Yet York You Your Youtube Zone`,
);
