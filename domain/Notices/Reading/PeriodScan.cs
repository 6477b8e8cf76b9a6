namespace PublicNotice.Domain;

/// <summary>Reads what stands after the label of a period.</summary>
internal static class PeriodScan
{
    private const int Near = 40;

    /// <summary>Every place in a notice that seems to state its period.</summary>
    public static IEnumerable<PeriodCandidate> All(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var label in PeriodLabels.Labels(lines[i].Plain))
            {
                var words = lines[i].Text.Substring(label.Index, label.Length);
                if (At(words, lines[i], label.Index + label.Length, i + 1 < lines.Count ? lines[i + 1] : null) is { } found)
                {
                    yield return found;
                }
            }

            foreach (var word in PeriodLabels.Prepositions(lines[i].Plain))
            {
                if (Unlabelled(lines[i], word.Index, word.Index + word.Length) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static PeriodCandidate? At(string label, TextLine line, int index, TextLine? next)
    {
        var start = PeriodLabels.SkipFiller(line.Plain, index);
        if (start < line.Plain.Length)
        {
            return At(label, line, start);
        }

        // 一、公示时间 as a heading: the dates are on the line below it.
        return next is null ? null : At(label, next, PeriodLabels.SkipFiller(next.Plain, 0));
    }

    private static PeriodCandidate? At(string label, TextLine line, int start)
    {
        var plain = line.Plain;
        if (Forever.At(plain, start) is { } forever)
        {
            return new(label, line, start, forever) { IsOpenEnded = true };
        }

        var until = PeriodLabels.SkipUntil(plain, start);
        if (until >= 0 && DateRange.At(plain, until) is { } deadline)
        {
            return WithLength(new(label, line, until, deadline.TextEnd) { Range = deadline, DateIsEnd = true }, deadline.End);
        }

        return Relative(label, line, start) ?? Dated(label, line, start);
    }

    private static PeriodCandidate? Dated(string label, TextLine line, int start)
    {
        var range = DateRange.At(line.Plain, start);
        // 公示期30日 is a length, although 30日 might be a date without a month.
        if (range is null or { HasSign: false, First.Month: null, First.Day: not null } && StatedLength.At(line.Plain, start) is { } length)
        {
            var after = PeriodLabels.SkipFiller(line.Plain, SkipClose(line.Plain, length.End));
            return DateRange.At(line.Plain, after) is { } dates
                ? Of(label, line, after, dates) with { Length = length }
                : Relative(label, line, after) is { } relative ? relative with { Length = length }
                : new(label, line, length.Index, length.End) { Length = length };
        }

        return range is null ? null : WithLength(Of(label, line, start, range), range.End);
    }

    private static PeriodCandidate Of(string label, TextLine line, int start, DateRange range) => new(label, line, start, range.TextEnd)
    {
        Range = range,
        IsOpenEnded = range.IsOpenEnded,
        DateIsEnd = range.FirstTail.IsEnd || (PeriodLabels.NamesEnd(label) && !range.FirstTail.IsStart),
    };

    // 自公示之日起7个工作日内, 即日起至2026年3月1日: the first day is the day of publication, which has no date here.
    private static PeriodCandidate? Relative(string label, TextLine line, int start)
    {
        var after = PeriodLabels.SkipRelativeStart(line.Plain, start);
        if (after < 0)
        {
            return null;
        }

        after = PeriodLabels.SkipFiller(line.Plain, after);
        return Forever.At(line.Plain, after) is { } forever ? new(label, line, start, forever) { IsOpenEnded = true }
            : StatedLength.At(line.Plain, after) is { } length ? new(label, line, start, length.End) { Length = length }
            : DateRange.At(line.Plain, after) is { } range ? new(label, line, start, range.TextEnd) { Range = range, DateIsEnd = true }
            : null;
    }

    // Without a label only a whole range, a deadline or a length counts: 自2019年1月1日起施行 is no period.
    private static PeriodCandidate? Unlabelled(TextLine line, int word, int index)
    {
        var label = line.Text[word..index].Trim();
        if (Relative(label, line, index) is { } relative)
        {
            return relative;
        }

        return DateRange.At(line.Plain, index) is { First.Day: not null } range && (range.Second is not null || range.IsOpenEnded || range.FirstTail.IsEnd)
            ? WithLength(Of(label, line, index, range), range.End)
            : null;
    }

    private static PeriodCandidate WithLength(PeriodCandidate candidate, int end)
    {
        var plain = candidate.Line.Plain;
        var room = Math.Min(Near, plain.Length - end);
        var stop = plain.AsSpan(end, room).IndexOf('。');
        return candidate with { Length = StatedLength.In(plain, end, stop < 0 ? room : stop) };
    }

    private static int SkipClose(string plain, int index) => index < plain.Length && plain[index] is ')' ? index + 1 : index;
}
