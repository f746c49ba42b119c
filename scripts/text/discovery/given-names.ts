/**
 * Given names that differ from another one by a letter or a transliteration, and are yet the names of two persons: `John` and
 * `Joan`, `Jean` and `Jeanne`, `Maria` and `Marie`. Two spellings that both stand here are never taken for one. Without diacritics.
 */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `ada adela adele adeline agata agatha agathe agnes agnese aime aimee alain alan albert alberta alberte alec aleck alex alexandr
  alexandra alexandre alexandrine alexis alfred alice alicia aline alison allan amalia amalie amand amanda amelia amelie ana
  anais anastase anastasia andre andrea andree andrei andres andrew angela angele angelique angelo anita ann anna anne annette
  annie anselm anselme anthony antoine antoinette anton antonia antonie antonin antonine antonio antony armand armande arnaud
  arnold arthur august augusta auguste augustin augustine aurelia aurelie aurelien barbara barbe bart basil basile beatrice
  beatrix ben benedict benedicte benoit benoite bernard bernarde bernardin bernardine bert berta bertha berthe bertrand
  bertrande bess betsy bette betty bill billy blanca blanche bob bobby boris camilla camille carl carla carlo carlos carol
  carole carolina caroline catharine catherine cathy cecil cecile cecilia celeste celestin celestine celia celine charle
  charles charley charlie charlot charlotte christian christiane christina christine christophe christopher clair claire clara
  clare claude claudia claudine claudius clemence clement clementine clotilde constance constant constantin constantine cora
  corentin corentine corinne cosette cyril cyrille dan daniel daniela daniele danielle danny dave david davy delphin delphine
  denis denise dennis diana diane dick dina dinah dmitri dmitry dolly dominic dominique don donald dora dorothea dorothee
  dorothy edgar edith edmee edmond edmonde edmund edouard eduard edward edwin edwina elena eleonore eli eliane elie elisa
  elisabeth elise eliza elizabeth ella ellen elsa else elsie emil emile emilia emilie emilien emilienne emily emma emmanuel
  emmanuelle enrico eric erica erik ernest ernestine esther etienne eugen eugene eugenia eugenie eva eve evelina eveline
  evelyn fabien fabienne fanny felice felicia felicie felix ferdinand fernand fernande fernando flora flore florence florent
  florentin florentine frances francesca francesco francis francisca francisque franck francois francoise frank franz fred
  freda frederic frederica frederick frederique fritz gabriel gabriela gabriele gabrielle gaspard gaston genevieve geoffrey
  george georges georgette georgina georgine gerald gerard gerarde germain germaine gertrude ghislain ghislaine gilbert
  gilberte gilles gina gino giovanna giovanni giuseppe gregoire gregor gregory greta gus gustav gustave guy hans harriet harry
  hector helen helena helene henri henrietta henriette henry herbert hermann hermine hilda hippolyte honore honorine horace
  hortense hubert hugh hugo hugues ida ignace igor ilya ines inga inge irena irene irina irma isabel isabella isabelle isidor
  isidore ivan jack jacob jacqueline jacques jacquot jakob james jan jane janet janine jean jeanne jeannette jeannot jeff
  jennie jenny jerome jerry jessica jessie jim jimmy joachim joan joanna joanne job joe joel joey johan johann johanna john
  johnny jon jonas jonathan josef joseph josepha josephe josephine joshua jude judith judy jules julia julian juliana juliane
  julie julien julienne juliet juliette julius justin justina justine karel karen karin karl karla kate katharina katharine
  katherine kathie katia katie katya kay kitty klara konrad konstantin lambert laura laure laurence laurent laurette lawrence
  lea leah lena leo leon leona leonard leonarde leone leonid leonide leonie leonora leonore leopold leopoldine lewis lida
  lidia lili lilia lilian liliane lily lina linda lisa lisbeth lise lisette liza lizzie lora lorenz lorenzo lotte louis louisa
  louise luc luca lucas luce lucia lucian lucie lucien lucienne lucile lucille lucius lucy ludovic luis luisa luise luke lydia
  lydie mabel madeleine madelon magda mara marc marcel marcella marcelle marcellin marcelline marco marcus margaret margarita
  margo margot marguerite maria marian mariana marianna marianne marie mariette marin marina marine mario marion marius mark
  marta martha marthe martial martin martina martine mary marya masha mat mathieu mathilda mathilde mathurin mathurine matilda
  matt matthew maud maude maurice max maxim maxime maximilien may melanie mercedes michael michel michele micheline michelle
  mick mike mikhail millicent milly mina minna minnie mitia mitka mitya molly monica monique morris nadia nadine nan nancy
  nanette nannie napoleon narcisse natacha natalia natalie nataly natasha nathalie nathan ned nell nelly nicholas nick nicola
  nicolas nicole nicolette nikita nikolai nina nora norman odette odile oleg olga olivia olivier olympe oscar oskar otto pablo
  paola paolo pascal pascale pascaline pat patrice patricia patrick patsy patty paul paula paule paulette paulin paulina
  pauline pavel pedro peggy percy perrin perrine peter petia petra petya philip philippa philippe philippine phyllis pierre
  pierrette pierrot pietro polly prosper prospere rachel ralph ramon raoul raphael raphaelle raymond raymonde rebecca regina
  reginald regine remi remy renata renaud rene renee ricardo richard rita rob robert roberta roberte roberto robin robina
  roderick rodolphe roger roland rolande romain romaine roman rosa rosalie rosalind rosaline rose rosette rosie rosina rosine
  ross rudolf rudolph rupert ruth sabina sabine sally sam sammy samuel sandra sara sarah sasha saul sebastian sebastien
  serafina serge sergei sergey sergius severin severine sidney sidonie silvia silvie silvio simon simona simone sofia sonia
  sonja sonya sophia sophie stefan stefano stella stephan stephane stephanie stephen steve steven susan susanna susanne susie
  suzanne suzette suzon sybil sylvain sylvaine sylvestre sylvia sylvie tamara tania tanya ted teddy teresa terese thea theodor
  theodora theodore theophile theresa therese thibaut thomas tilda tim timothy tina tom tommy tony ulrica ulrich urbain ursula
  ursule valentin valentina valentine valerie valery vania vanya varia varya vasily vera veronica veronique vicky victoire
  victor victoria victorien victorin victorine vincent vincente viola violet violette virgil virgile virginia virginie vivian
  viviane vivien vivienne vladimir walter wanda wilfred wilhelm wilhelmina will willi william willy winifred xavier xaviere
  yann yvan yves yvette yvon yvonne zacharie zelie zoe`.split(/\s+/),
);

/** Tell whether a word, in lower case without diacritics, is such a name. */
export function isGivenName(plain: string): boolean {
  return GIVEN_NAMES.has(plain);
}
