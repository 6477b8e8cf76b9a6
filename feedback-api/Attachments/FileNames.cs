using System.Globalization;
using System.Text;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>What is kept of a sender's name for a file: words to know it by, never a path, a hidden sign or a false ending.</summary>
internal static class FileNames
{
    private const int MostRunes = 80;
    private const string Forbidden = "\"*/:<>?\\|";

    public static string Clean(string? typed, string ending)
    {
        var name = (typed ?? "").Replace('\\', '/');
        name = name[(name.LastIndexOf('/') + 1)..];
        name = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        var clean = new StringBuilder();
        foreach (var rune in name.EnumerateRunes().Where(IsPlain).Take(MostRunes))
        {
            clean.Append(rune);
        }

        return clean.ToString().Trim(' ', '.') is { Length: > 0 } left ? $"{left}.{ending}" : $"附件.{ending}";
    }

    // Marks that turn the direction of reading make exe look like gpj.
    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune != Rune.ReplacementChar && !(rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal));
}
