using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>
/// Finds personal data in a line of text, however its digits are written. A masked number (138****1234) is none. In
/// linear time, so that every line of every notice can be read.
/// </summary>
public static partial class PersonalDataScan
{
    private const string CreditCodeWord = "信用代码";
    private const int LabelReach = 12;
    private const int HomeReach = 30;

    /// <summary>Everything found, in the order of the line.</summary>
    public static IReadOnlyList<PersonalDatum> Find(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var hints = PersonalDataHints.Of(line);
        if (!hints.Any)
        {
            return [];
        }

        var (view, found) = (DigitView.Of(line), new List<PersonalDatum>());
        if (hints.MayHoldNumbers)
        {
            NumberScan.Find(view, found);
            found.RemoveAll(datum => IsOrganisation(view, datum));
        }

        if (hints.MayHoldPlate)
        {
            AddMatches(Plate(), PersonalDataKind.Plate, view, found);
        }

        if (hints.MayHoldDoor)
        {
            AddHomes(view, found);
        }

        return found.Count > 1 ? [.. found.OrderBy(datum => datum.Offset)] : found;
    }

    // 统一社会信用代码 has 18 characters too, and names a body, not a person.
    private static bool IsOrganisation(string view, PersonalDatum datum) =>
        view.AsSpan(Math.Max(0, datum.Offset - LabelReach), Math.Min(LabelReach, datum.Offset)).Contains(CreditCodeWord, StringComparison.Ordinal);

    private static void AddMatches(Regex pattern, PersonalDataKind kind, string view, List<PersonalDatum> found)
    {
        foreach (var match in pattern.EnumerateMatches(view))
        {
            found.Add(new PersonalDatum(kind, match.Index, match.Length, view.Substring(match.Index, match.Length)));
        }
    }

    // A door alone may be an office; a home is where somebody lives, or has a 单元, or an estate's name before its building.
    private static void AddHomes(string view, List<PersonalDatum> found)
    {
        var homes = new List<PersonalDatum>();
        foreach (Match home in Home().Matches(view))
        {
            var place = home.Groups["place"];
            homes.Add(new PersonalDatum(PersonalDataKind.HomeAddress, place.Index, place.Length, place.Value));
        }

        var (end, next) = (0, 0);
        foreach (Match door in Door().Matches(view))
        {
            while (next < homes.Count && homes[next].Offset + homes[next].Length <= door.Index)
            {
                next++;
            }

            var start = Math.Max(end, door.Index - HomeReach);
            var estate = Estate().Match(view, start, door.Index - start);
            var isSaid = next < homes.Count && homes[next].Offset < door.Index + door.Length;
            if (!isSaid && (estate.Success || door.Groups["unit"].Success))
            {
                var from = estate.Success ? estate.Index : door.Index;
                found.Add(new PersonalDatum(PersonalDataKind.HomeAddress, from, door.Index + door.Length - from, door.Value));
            }

            end = door.Index + door.Length;
        }

        found.AddRange(homes);
    }

    // Ordinary plates have five characters after the letter, those of new-energy vehicles six, with their letter first or last.
    [GeneratedRegex("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.-]?(?:[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK]|(?=[A-HJ-NP-Z0-9]{0,3}[0-9]{2})[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![0-9A-Za-z号])", RegexOptions.CultureInvariant)]
    private static partial Regex Plate();

    [GeneratedRegex("[0-9A-Z甲乙一二三四五六七八九十]{1,4} ?(?:栋|幢|座|号楼) ?(?<unit>[0-9A-Z一二三四五六七八九十]{1,3} ?(?:单元|梯) ?)?(?:[0-9]{1,2} ?[楼层] ?)?[0-9A-Z]{2,5} ?(?:室|房|号(?!楼))", RegexOptions.CultureInvariant)]
    private static partial Regex Door();

    // 住所 is also said of companies, and 住房, 住建, 住宿 and their like of nobody's home.
    [GeneratedRegex("(?:家庭(?:住址|地址)|居住地址|户籍(?:地址|所在地|地)|住址|(?<![入记])住(?![房宅户院建宿所址地进满]))[ :：]{0,2}[在于是为]?[ :：]{0,2}(?<place>[\u4e00-\u9fff0-9A-Z]{1,40}?(?:"
        + "(?:[路街道巷弄里村组队屯寨围坊社区园苑院城庄坪岗湾]|胡同) ?(?:[0-9]{1,5}|[一二三四五六七八九十百]{1,5})(?:[-之][0-9]{1,4})? ?号(?:[0-9A-Z甲乙]{1,4} ?(?:栋|幢|座|号楼))?(?:[0-9A-Z]{1,5} ?(?:单元|室|房|号)){0,2}"
        + "|[0-9A-Z甲乙一二三四五六七八九十]{1,4} ?(?:栋|幢|座|号楼) ?(?:[0-9A-Z一二三四五六七八九十]{1,3} ?(?:单元|梯) ?)?(?:[0-9]{1,2} ?[楼层] ?)?[0-9A-Z]{2,5} ?(?:室|房|号(?!楼))))", RegexOptions.CultureInvariant)]
    private static partial Regex Home();

    [GeneratedRegex("[\u4e00-\u9fff]{2,10}(?:小区|花园|公寓|新村|家园|宿舍|苑|家属院|豪庭|花苑)", RegexOptions.CultureInvariant)]
    private static partial Regex Estate();
}
