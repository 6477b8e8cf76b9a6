namespace PublicNotice.Domain;

/// <summary>
/// The numbers of one level of headings, in the order of the text. A group starts at 1, or goes on where the group before
/// it ended: some notices number their items through.
/// </summary>
internal sealed class NumberRun(int level, Findings findings)
{
    private int _previous;
    private int _through;

    /// <summary>What follows stands under another heading.</summary>
    public void BeginGroup() => (_through, _previous) = (_previous == 0 ? _through : _previous, 0);

    /// <summary>Reports a number that does not follow the one before it.</summary>
    public void Next(int number, int line)
    {
        if (number != _previous + 1 && !(_previous == 0 && number == _through + 1))
        {
            Report(new HeadingMark(level, number, 0), new HeadingMark(level, _previous, 0), line);
        }

        _previous = number;
    }

    private void Report(HeadingMark mark, HeadingMark previous, int line)
    {
        if (mark.Number > previous.Number)
        {
            findings.Warn(DiagnosticCode.HeadingSkips, line, 0,
                $"序号“{mark}”之前缺少“{previous with { Number = mark.Number - 1 }}”，请补上缺少的部分或改正序号。");
        }
        else if (mark.Number == previous.Number)
        {
            findings.Fail(DiagnosticCode.HeadingRepeats, line, 0, $"序号“{mark}”重复，请改正，否则两处内容共用一个地址。");
        }
        else
        {
            findings.Fail(DiagnosticCode.HeadingRunsBackwards, line, 0, $"序号“{mark}”排在“{previous}”之后，顺序颠倒，请改正序号。");
        }
    }
}
