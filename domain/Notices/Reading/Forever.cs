using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>长期公开: the words by which a text says that a period has no end.</summary>
internal static partial class Forever
{
    /// <summary>The end of the words at a place; null when they do not stand there.</summary>
    public static int? At(string plain, int index)
    {
        var match = Pattern().Match(plain, index);
        return match.Success ? index + match.Length : null;
    }

    [GeneratedRegex(@"\G(?:长期|永久)(?:公开|公示|有效)?(?!坚持|开展|推进)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
