import { wordSet } from '../../collections/word-set.js';

/** Folded given names, across languages, that people in the news have and names of organizations rarely begin with. */
export const GIVEN_NAMES = wordSet(
  `aaron abdallah abdel abdelaziz abdoulaye abdul abdulla abdullah abdullahi abraham adam ahmad ahmed alain alan albert aleksandr
  alejandro alessandro alexander alexandre alexei alexey alexis alfonso ali alassane alpha amina amir amit amr ana anas anatoly
  anders andreas andrei andres andrew andrey andrzej angela anna anne anthony antonio antonis anwar arif arseniy arun arvind asif
  ashraf atif avigdor ayman aziz babatunde bader ban barack bashar benedict benigno benjamin bernard bernie bhupinder bill bob
  boris brian bruno carl carlos catherine charles chen chris christian christine christopher chuck claude claudia colin cristina
  cyril dan daniel david denis dennis didier dilma dimitris dmitry dominique donald ebrahim edgar edgars eduardo edward ehud
  elizabeth ellen emil emmanuel enrique eric erik ernesto evangelos evo fabian faisal farooq fatou federica felipe ferdinand
  fernando fidel francis francisco franck francois frank frans franz fred fumio gabriel geert general george georgi gerhard
  giorgi giorgio giulio goodluck gordon gregory guido guillermo gustavo haider hamad hamid hani hans harald haruna hasan hassan
  heather helen helmut henri henry hillary hosni hugo hussein ibrahim igor ilham imran ingrid irina isaac isaias ishaq ismail
  israel ivan jack jacob jacques jakaya james jan jane jason javad javier jay jean jeff jennifer jens jeremy jerome jim jimmy
  joachim joao joe johan john jon jonas jonathan jorge jose josef joseph joyce juan julia julie julius justin kamal karim karl
  karen kassym kate keith kenneth kevin khaled khalid kim kofi lars laurent lech leila leon lev lindiwe lisa louis luis luiz
  mahamadou mahathir mahdi mahinda mahmoud mahmud majid malcolm manmohan manuel marc marcus margaret maria marie mariano marine
  mario mark martin mary massoud matteo matthew maurice mauricio max maya mehdi michael michel michelle miguel mikhail milan
  milos mohamed mohammad mohammed moshe mounir muhammad muhammadu mustafa mykola nabih nadia najib narendra nasser natalia nathan
  nawaz nelson nicola nicolas nicolae nicos nikolai nikos nuri olaf oleksandr oleg olli omar oscar osama otto pablo pascal patrick
  paul paula pavel pavlo pedro peter petro petr philip philippe pierre pranab prayuth radoslaw rafael rahul rajiv ralph ramzan
  rami raul rashid raymond recep ricardo richard riek rob robert rodrigo roger roland roman ronald roza ruben russell saad sadiq
  sajid salah saleh salman salva sam samantha samuel sandra sarah sebastian sergei sergey shahid shimon shinzo sigmar silvio simon
  sonia sofia stanislav stefan stefano stephen steven stuart sushma susan susilo tariq tayyip terry theresa thomas tim toomas tony
  traian tzipi uhuru umar umaru valery vasily victor viktor vincent vitaly vladimir volodymyr walid wen wendy werner william wolfgang
  xavier yahya yair yasser yevgeny yoshihide yoweri yuri yusuf yves zine zoran`,
);

/** Family names that come first in names of China, Korea and Vietnam, folded, before one or two given names. */
export const FAMILY_NAMES_FIRST = wordSet(
  `bui cao chang chen cheng cho choi chung dang deng dong duong fan fang gao guo han he ho hoang hong hu huang jang jeong jia jiang
  jin jung kang kim kwon le lee li liang lim lin liu lu luo ma meng moon nguyen oh pan park peng pham phan qian ryu shin song sun
  tan tang tran truong vo vu wang wei wen wu xi xie xu yan yang ye yoo yoon yu yun zhang zhao zheng zhou zhu`,
);
