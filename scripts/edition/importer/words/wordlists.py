"""Words that tell names from what is no name."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text, divided by blanks."""
    return frozenset(text.split())


# Parts of a family name that are written small.
NAME_PARTICLES = word_set(
    """
    van von vom der den de da di do du dos das del della dello dei degli la le lo ter ten te zu zur
    af av al el ibn bin bint y e i ben d' 't ’t 's ’s
    фон ван дер де ди да ла ле дель аль эль бен ибн св
    """
)
# Words that open a sentence or join two; never a part of a name.
FUNCTION_WORDS = word_set(
    """
    in as by the a an of for from with while when where whereas since although though however
    moreover furthermore thus therefore hence both also similarly likewise according following
    unlike like see and but or so if after before drawing building using recently later earlier
    first second finally indeed meanwhile because under at on to что как по в на и а но согласно
    бұл осы consequently additionally nevertheless his her their this that these
    """
)
# The same, and more that open sentences in which an author is named.
OPENING_WORDS = FUNCTION_WORDS | word_set(
    """
    mit nach laut bei für gemäß allein auch schon erst nur doch wie zuletzt bereits selbst gegen
    anders ähnlich dagegen hingegen zudem ferner daher selon pour avec dans chez comme ainsi mais
    donc enfin après avant depuis contre según para tras desde además conforme segundo secondo
    come così dopo contro podle według zdaniem volgens zoals ook alleen enligt också endast efter
    за як але також лише після для также лишь после ещё еще уже однако затем позднее позже у
    göre ancak ayrıca örneğin nitekim yine бойынша сондай бірақ тек
    """
)
# What has a year behind it without being a work that is cited.
KINDS_OF_EVENT = word_set(
    """
    act agreement agenda amendment charter concept conference congress constitution convention
    council crisis decision declaration decree directive doctrine election elections forum games
    invasion law memorandum meeting olympics pact plan program programme project protocol
    referendum regulation report resolution revolution roadmap session speech statement strategy
    summit treaty union vision war covid figure table section chapter закон указ договор
    стратегия концепция конституция саммит форум january
    """
)
# Publishing houses that are known by one word.
PUBLISHERS = word_set(
    """
    routledge springer brill palgrave elsevier wiley blackwell sage norton penguin macmillan hurst
    ashgate cengage pearson mcgraw-hill random knopf doubleday harper harpercollins heinemann
    bloomsbury continuum verso polity berghahn transcript suhrkamp reclam campus nomos beck fischer
    rowohlt ullstein hanser metzler steiner peeters gallimard flammarion hachette armand fayard
    larousse dunod payot karthala l'harmattan iletişim metis наука мысль прогресс эксмо аспект
    юрайт инфра-м юнити просвещение росспэн ғылым мектеп атамұра жазушы санат
    """
)
# Words that names of journals and meetings are shortened to.
SHORTENED = word_set(
    """
    acad access acoust adv aerosp amer anal ann annu appl archit artif assoc autom biol biomed brit
    bull chem circ civ coll comm commun comp comput conf congr contr cybern dept des develop distrib
    dyn econ educ elect electr electron eng engin environ equip found gen geogr geol geosci hist hum
    ind inf inform innov inst instrum int intell interact jpn lab lang lect lett ling lit mach mag
    manag manuf mar mater math meas mech med meteorol mil mod mol nat natl netw nucl numer oper opt
    org philos photon phys pol polit pract proc prod psychol quart reg rel relat reliab rep res
    resour rev robot sci sel semicond serv simul soc sociol softw spectr stat stud surv symp syst
    tech technol telecommun theor trans transp univ util veh vib vis zool
    """
)
