namespace PublicNotice.Domain;

/// <summary>Digits without a gap, as one stretch of a line.</summary>
/// <param name="Start">Where they start.</param>
/// <param name="End">The place after the last.</param>
/// <param name="IsWhole">False when a letter or a decimal point sticks to them: they are part of something else.</param>
/// <param name="FollowsGap">Whether only a space or a hyphen stands between these digits and those before them.</param>
internal readonly record struct DigitGroup(int Start, int End, bool IsWhole, bool FollowsGap)
{
    private const int WidestGap = 2;

    public int Length => End - Start;

    /// <summary>All groups of a line; the X that may end an ID number belongs to its group.</summary>
    public static List<DigitGroup> Of(string view)
    {
        var groups = new List<DigitGroup>();
        for (var i = 0; i < view.Length; i++)
        {
            if (!char.IsAsciiDigit(view[i]))
            {
                continue;
            }

            var start = i;
            while (i < view.Length && char.IsAsciiDigit(view[i]))
            {
                i++;
            }

            var last = groups.Count > 0 ? groups[^1].End : -1;
            if (EndsWithX(view, i))
            {
                i++;
            }

            groups.Add(new DigitGroup(start, i, IsApart(view, start - 1, -1) && IsApart(view, i, +1), last >= 0 && IsGap(view.AsSpan(last, start - last))));
        }

        return groups;
    }

    private static bool EndsWithX(string view, int at) =>
        at < view.Length && view[at] is 'X' or 'x' && !(at + 1 < view.Length && char.IsAsciiLetterOrDigit(view[at + 1]));

    private static bool IsGap(ReadOnlySpan<char> between) => between.Length is > 0 and <= WidestGap && between.IndexOfAnyExcept(" -") < 0;

    private static bool IsApart(string view, int at, int direction)
    {
        if (at < 0 || at >= view.Length)
        {
            return true;
        }

        var beyond = at + direction;
        return !(char.IsAsciiLetter(view[at]) || view[at] is '_' or '=' or '@' or '*'
            || (view[at] is '.' && beyond >= 0 && beyond < view.Length && char.IsAsciiDigit(view[beyond])));
    }
}
