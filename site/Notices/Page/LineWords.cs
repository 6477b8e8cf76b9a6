namespace PublicNotice.Site;

/// <summary>The words of a line with the elements that go around some of them.</summary>
internal readonly struct LineWords
{
    private readonly string _text;
    private readonly List<LineStretch> _stretches;
    private readonly bool _areApart;

    /// <param name="text">The line.</param>
    /// <param name="stretches">In the order in which elements that go around the same words open; may be put in the order of the line.</param>
    public LineWords(string text, List<LineStretch> stretches)
    {
        (_text, _stretches) = (text, stretches);
        _areApart = AreApart(stretches);
    }

    /// <summary>Writes the words between two places.</summary>
    public void Write(HtmlWriter html, int from, int to)
    {
        if (from >= to)
        {
            return;
        }

        if (_areApart)
        {
            WriteApart(html, from, to);
        }
        else
        {
            WriteOverlapping(html, from, to);
        }
    }

    // Nearly always figures and numbers of measures, which stand one after the other.
    private static bool AreApart(List<LineStretch> stretches)
    {
        if (stretches.Count > 1)
        {
            var sorted = stretches.ToArray();
            Array.Sort(sorted, (one, other) => one.Start.CompareTo(other.Start));
            for (var i = 1; i < sorted.Length; i++)
            {
                if (sorted[i].Start < sorted[i - 1].End)
                {
                    return false;
                }
            }

            stretches.Clear();
            stretches.AddRange(sorted);
        }

        return true;
    }

    private void WriteApart(HtmlWriter html, int from, int to)
    {
        foreach (var stretch in _stretches)
        {
            if (stretch.Start >= to)
            {
                break;
            }

            if (stretch.End > from && stretch.End > stretch.Start)
            {
                var start = Math.Max(stretch.Start, from);
                html.Text(_text.AsSpan(from, start - from));
                from = Math.Min(stretch.End, to);
                stretch.Open(html);
                html.Text(_text.AsSpan(start, from - start));
                stretch.Close(html);
            }
        }

        html.Text(_text.AsSpan(from, to - from));
    }

    // Between any two edges the same elements are open.
    private void WriteOverlapping(HtmlWriter html, int from, int to)
    {
        while (from < to)
        {
            var next = to;
            foreach (var stretch in _stretches)
            {
                next = stretch.Start > from && stretch.Start < next ? stretch.Start : stretch.End > from && stretch.End < next ? stretch.End : next;
            }

            WritePiece(html, from, next);
            from = next;
        }
    }

    private void WritePiece(HtmlWriter html, int from, int to)
    {
        foreach (var stretch in _stretches)
        {
            if (stretch.Start <= from && to <= stretch.End)
            {
                stretch.Open(html);
            }
        }

        html.Text(_text.AsSpan(from, to - from));
        for (var i = _stretches.Count - 1; i >= 0; i--)
        {
            if (_stretches[i].Start <= from && to <= _stretches[i].End)
            {
                _stretches[i].Close(html);
            }
        }
    }
}
