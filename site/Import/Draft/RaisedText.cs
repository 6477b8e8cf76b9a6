namespace PublicNotice.Site;

/// <summary>Superscript and subscript, which a line of text has only as characters of their own: 10⁶ must not become 106.</summary>
internal static class RaisedText
{
    private const string Plain = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    /// <summary>The words above or below the line; those that have no such characters stay as they are, and the editor is told.</summary>
    public static string Of(string text, bool isRaised, ImportNotes notes)
    {
        var places = text.Select(character => Plain.IndexOf(Half(character), StringComparison.Ordinal)).ToList();
        if (places.TrueForAll(place => place >= 0))
        {
            return string.Concat(places.Select(place => (isRaised ? Raised : Lowered)[place]));
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            notes.Guessed(isRaised ? "上标" : "下标", text, "照普通文字写出，请核对会不会与前面的字混在一起");
        }

        return text;
    }

    /// <summary>Tells of words that are struck through, which nobody sees any more once they stand in plain text.</summary>
    public static void TellStruck(string text, ImportNotes notes)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            notes.Guessed("删除线", text, "原文划了删除线，照普通文字写出；已作废的请在 notice.md 中删去");
        }
    }

    private static char Half(char character) => character switch
    {
        '−' => '-',
        >= '！' and <= '～' => (char)(character - '！' + '!'),
        _ => character,
    };
}
