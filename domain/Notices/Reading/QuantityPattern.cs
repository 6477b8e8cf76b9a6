using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>An Arabic number with a measure word after it. 年, 月, 日 and 号 are none: they make dates and document numbers.</summary>
internal static partial class QuantityPattern
{
    /// <summary>All places of a plain text, in order; <see cref="QuantityPlace"/> tells the parts of each.</summary>
    public static Regex.ValueMatchEnumerator Find(string plain) => Pattern().EnumerateMatches(plain);

    // The look-aheads keep a measure word apart from a word that begins with the same character: 3处 but not 3处室.
    [GeneratedRegex(@"提前 ?[0-9]{1,4} ?多?(?:个月|个?工作日|个小时|小时|年|天|日|周)|(?<![0-9][-./:,])(?<![0-9A-Za-z第〔\[@_./])[0-9]{1,12}(?:,[0-9]{3}){0,6}(?:\.[0-9]{1,8})?(?![0-9])(?: ?[-~至] ?[0-9]{1,12}(?:\.[0-9]{1,8})?(?![0-9]))? ?[余多]? ?[十百千万亿]{0,2}(?:个百分点|个工作日|个自然日|个小时|个月|个(?!别|体|人|性)|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|千瓦时?|人次|美元|欧元|港元|元|课时|学时|小时|%|‰|户(?!籍|口|外)|人(?!员|民|才|力|大|口|均|社|事)|名(?!单|称|额|为)|位(?!于|居|置|列)|家(?!庭|具|长|属)|件(?!套)|次(?!要|序|生|年|日|月|级)|场(?!所|馆|地|景|次)|期(?!间|限|末|货|内)|项(?!目)|篇(?!章)|镇(?!级|区)|乡(?!村|镇|级)|村(?!民|委|级|庄)|县(?!级|委|域|区)|市(?!场|委|政|级|民|值|区)|区(?!域|间|委|级|别|县)|街道|社区|亩|米(?!面)|吨|斤|份(?!额)|条(?!例|件|款)|起(?!来|草|到|点|步|初|码|始|至)|宗(?!旨|教)|批(?!准|复|示|评|次)|套(?!餐)|台(?!账|阶)|所(?!有|以|在|属|需)|座(?!谈)|处(?!室|理|置|长|于|罚|分)|间(?!接)|栋|幢|笔|例(?!如|外|会)|册|本(?!级|市|局|年|月|地|报|单|次|科)|部(?!门|委|分|队|署)|支(?!持|部|出|付|撑|援|队)|支队伍|张|枚|辆|架(?!构)|艘|棵|株|头(?!部)|只(?!有|是|能)|类(?!似|别)|轮(?!换|岗|流)|门(?!户|店|类)|款(?!项)|幅(?!度)|组(?!织|建|长|成|团)|天)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
