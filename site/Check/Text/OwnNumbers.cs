using System.Text.RegularExpressions;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// What may stand in a text although it looks like personal data: the bureau's own channels, and those that the notice
/// names as its own. They are made ready when the first such place is met, which few texts have.
/// </summary>
/// <param name="settings">Whose channels of site.yml are public anyway.</param>
/// <param name="contact">The notice's own channels; null for a page.</param>
internal sealed partial class OwnNumbers(SiteSettings settings, Contact? contact)
{
    private const int LabelReach = 16;

    private HashSet<string> Bureau => field ??=
        [.. settings.Discipline.Select(channel => channel.Phone).Append(settings.Contact.Phone).OfType<string>().Select(Digits)];

    private HashSet<string> OfNotice => field ??= contact is null ? [] : [.. contact.Phones.Concat(contact.Faxes).Select(Digits)];

    private string[] Addresses => field ??= [.. new[] { settings.Contact.Address, contact?.Address }.OfType<string>()];

    /// <param name="datum">What was found.</param>
    /// <param name="line">Its line.</param>
    /// <param name="mayBeChannel">False for a line of a rectification item, which names nobody to call.</param>
    public bool Include(PersonalDatum datum, string line, bool mayBeChannel) => datum.Kind switch
    {
        PersonalDataKind.Mobile => Has(Bureau, datum) || (Has(OfNotice, datum) && Channel().IsMatch(line))
            || (mayBeChannel && Label().IsMatch(line.AsSpan(Math.Max(0, datum.Offset - LabelReach), Math.Min(LabelReach, datum.Offset)))),
        PersonalDataKind.HomeAddress => !Home().IsMatch(line.AsSpan(Math.Max(0, datum.Offset - LabelReach), Math.Min(LabelReach, datum.Offset))) && Addresses.Any(address => address.Contains(line.Substring(datum.Offset, datum.Length), StringComparison.Ordinal)),
        _ => false,
    };

    private static bool Has(HashSet<string> numbers, PersonalDatum datum) => numbers.Contains(datum.Plain) || numbers.Contains(datum.Plain[^11..]);

    private static string Digits(string number) => string.Concat(number.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit));

    // The parser takes any 地址 for a channel; that of a person is none.
    [GeneratedRegex("(?:户籍|家庭|居住)[^，。；;]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Home();

    // A number in the text counts as a channel only where the line says that it is one.
    [GeneratedRegex("电 {0,4}话|联系|传 {0,4}真|手机|热线|咨询|受理", RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex(@"(?:电 {0,4}话|传 {0,4}真|手机|热线|联系方式) {0,4}[:：][^。；;]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
