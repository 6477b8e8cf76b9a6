namespace PublicNotice.FeedbackApi.Search;

/// <summary>
/// Text as it is compared: small letters, half-width Latin, one kind of space. Character for character, so that a place in
/// the folded text is the same place in the typed one.
/// </summary>
internal static class FoldedText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthDistance = FirstFullWidth - '!';

    public static string Of(string typed) => string.Create(typed.Length, typed, (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = Fold(source[i]);
        }
    });

    private static char Fold(char c) => c switch
    {
        >= FirstFullWidth and <= LastFullWidth => char.ToLowerInvariant((char)(c - FullWidthDistance)),
        _ when char.IsWhiteSpace(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };
}
