namespace PublicNotice.Domain;

/// <summary>
/// Which lines of the body are headings. A number alone makes no heading: channels and attachments are numbered too.
/// </summary>
internal sealed class Outline
{
    private readonly List<TextLine> _body;
    private readonly HeadingMark?[] _marks;

    private Outline(List<TextLine> body)
    {
        _body = body;
        _marks = [.. body.Select(HeadingMark.Read)];
    }

    /// <summary>For each line of the body its heading number, or null when it is a paragraph.</summary>
    public HeadingMark?[] Marks => _marks;

    /// <summary>Reads the outline of a body.</summary>
    /// <param name="body">The lines.</param>
    /// <param name="signature">The first line of the signature: no section begins below it.</param>
    public static Outline Of(List<TextLine> body, int signature)
    {
        var outline = new Outline(body);
        Array.Clear(outline._marks, signature, body.Count - signature);
        outline.DropAttachments();
        outline.DropChannelLists();
        outline.DropLooseNumbers();
        return outline;
    }

    /// <summary>The first heading; the length of the body when there is none.</summary>
    public int FirstHeading => Array.FindIndex(_marks, mark => mark is not null) is >= 0 and var first ? first : _body.Count;

    /// <summary>The first line after the last section; the length of the body when there are no sections.</summary>
    /// <param name="signature">The first line of the signature.</param>
    public int Closing(int signature)
    {
        var last = Array.FindLastIndex(_marks, mark => mark is not null);
        if (last < 0)
        {
            return _body.Count;
        }

        var ownsContact = ChannelWords.HeadsContact(_body[last]);
        for (var i = last + 1; i < signature; i++)
        {
            if (ChannelWords.Attaches(_body[i]) || (!ownsContact && (ChannelWords.Closes(_body[i]) || ChannelWords.Announces(_body[i]))))
            {
                return i;
            }
        }

        return signature;
    }

    private void DropAttachments()
    {
        for (var i = 0; i < _body.Count; i++)
        {
            if (ChannelWords.Attaches(_body[i]))
            {
                while (i + 1 < _body.Count && _marks[i + 1] is { Level: 3 })
                {
                    _marks[++i] = null;
                }
            }
        }
    }

    // A run of numbered lines with nothing between them, each of which names a channel, or which a line announces.
    private void DropChannelLists()
    {
        for (var start = 0; start < _body.Count; start++)
        {
            if (_marks[start] is not { } first)
            {
                continue;
            }

            var end = start + 1;
            while (end < _body.Count && _marks[end]?.Level == first.Level)
            {
                end++;
            }

            var announced = start > 0 && ChannelWords.Announces(_body[start - 1]);
            if (first.Number == 1 && (announced || AllNameChannels(start, end)))
            {
                Array.Clear(_marks, start, end - start);
            }

            start = end - 1;
        }
    }

    private bool AllNameChannels(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!ChannelWords.Names(_body[i]))
            {
                return false;
            }
        }

        return end - start > 1;
    }

    // 1. 2. 3. before any other heading is a list in the introduction, unless the notice has no other headings and its
    // numbers stand over paragraphs of their own.
    private void DropLooseNumbers()
    {
        var upper = Array.FindIndex(_marks, mark => mark is { Level: < 3 });
        if (upper < 0 && HaveParagraphs())
        {
            return;
        }

        for (var i = 0; i < (upper < 0 ? _marks.Length : upper); i++)
        {
            _marks[i] = null;
        }
    }

    private bool HaveParagraphs()
    {
        for (var i = 0; i + 1 < _marks.Length; i++)
        {
            if (_marks[i] is not null && _marks[i + 1] is null && !ChannelWords.Closes(_body[i + 1]) && !_body[i].Trimmed.EndsWith(';'))
            {
                return true;
            }
        }

        return false;
    }
}
