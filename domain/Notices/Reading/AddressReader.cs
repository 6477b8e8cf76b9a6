using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Reads the postal address and its code.</summary>
internal static partial class AddressReader
{
    private const int LongestAddress = 120;

    /// <summary>The address: of all that are labelled, the first that names a street, a number or a room.</summary>
    public static string? Address(List<TextLine> lines)
    {
        var all = lines.Where(line => line.Plain.AsSpan().ContainsAny('址', '箱', '寄')).SelectMany(Addresses).Take(100).ToList();
        return all.Find(address => Street().IsMatch(PlainText.Fold(address))) ?? all.FirstOrDefault();
    }

    /// <summary>邮政编码: labelled, or six digits alone in parentheses.</summary>
    public static string? Zip(List<TextLine> lines)
    {
        foreach (var line in lines.Where(line => line.Plain.AsSpan().ContainsAnyInRange('0', '9')))
        {
            var match = LabelledZip().Match(line.Plain);
            if (match.Success || (match = Parenthesised().Match(line.Plain)).Success)
            {
                return match.Groups["n"].Value;
            }
        }

        return null;
    }

    private static IEnumerable<string> Addresses(TextLine line)
    {
        foreach (Match label in Label().Matches(line.Plain))
        {
            var start = label.Index + label.Length;
            var window = line.Plain.AsSpan(start, Math.Min(LongestAddress, line.Plain.Length - start)).ToString();
            var stop = End().Match(window);
            var address = line.Text.Substring(start, stop.Success ? stop.Index : window.Length).Trim();
            if (address.Length >= 4 && !address.Contains('@', StringComparison.Ordinal) && !address.Contains("://", StringComparison.Ordinal))
            {
                yield return address;
            }
        }
    }

    [GeneratedRegex(@"(?:(?<!邮箱|邮件|信箱|网站|网络|登录|访问|网)(?:(?:通[信讯]|联系|邮寄|办公|来访|接访|受理|单位|收件|邮政)?地 {0,8}址)(?![、和及])|邮政信箱|(?:来信|信函|信件|材料|意见|函件)请?(?:寄|寄往|寄送)(?:至|到)?|(?:邮寄|寄送|寄)[至往到]) {0,8}[:为是]? {0,8}", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"[。;()]|[,、 ]{0,8}(?:邮政编码|邮 {0,8}编|(?:联系|咨询|监督|举报|受理)?(?:电 {0,8}话|热线)|传 {0,8}真|联系人|收件人|电子|邮箱|E-?mail|网址|并请|请[在将注于]|来信请|信封)|,(?:并|请|或)| {2,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex End();

    [GeneratedRegex("[路街道巷号楼室弄栋幢座层]|大厦|中心|信箱", RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex(@"邮 {0,8}(?:政 {0,4}编 {0,4}[码号]|编)(?:号码)? {0,8}[:为是]? {0,8}(?<n>[0-9]{6})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LabelledZip();

    [GeneratedRegex(@"\( ?(?<n>[1-8][0-9]{5}) ?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parenthesised();
}
