using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Tells the name of a body, which may sign a notice, from prose.</summary>
internal static partial class OrganizationName
{
    private const int LongestLine = 200;

    /// <summary>The bodies that a line consists of; empty when it is no line of names.</summary>
    public static List<string> Split(string text)
    {
        if (text.Length > LongestLine || Prose().IsMatch(PlainText.Fold(text)))
        {
            return [];
        }

        var words = Blanks().Split(PlainText.Fold(text).Trim(' '));
        if (words.All(word => word.Length == 1))
        {
            // 深 圳 市 某 局: a name whose characters are set apart.
            words = [string.Concat(words)];
        }

        var parts = words.SelectMany(word => word.Split('、')).ToList();
        return parts.TrueForAll(Is) ? parts : Is(string.Concat(words)) ? [Rejoin(text)] : [];
    }

    private static bool Is(string name) => name.Length is >= 3 and <= 50 && Ends().IsMatch(name);

    private static string Rejoin(string text) => text.Trim().Trim('\uFEFF', '\u200B');

    [GeneratedRegex("[。;,:!?《》\"“”0-9@]|附件|^ *[一二三四五六七八九十]+、", RegexOptions.CultureInvariant)]
    private static partial Regex Prose();

    [GeneratedRegex(" +", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?:局|委|委员会|厅|部|党组|党委|小组|领导组|办公室|政府|人大|政协|研究院|法院|学院|医院|检察院|管理处|办事处|公证处|派出所|研究所|交易所|公安|银行|集团|公司|中心|协会|学会|联合会|联盟|总会|工会|基金会|理事会|管委会|居委会|大学|中学|小学|学校|党校|[总支大]队|团委|工委|纪委|监委|党支部|指挥部|博物馆|图书馆|司|署|社|站|所|院|处|会|馆|组|办)(?:\((?:代?章|盖章|公章|印章)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
