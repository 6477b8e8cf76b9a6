namespace PublicNotice.Domain;

/// <summary>Checks that the numbers of headings and measures follow each other.</summary>
internal static class NumberChecks
{
    /// <summary>Reports numbers that are left out, stand twice or run backwards.</summary>
    public static void Check(Notice notice, Findings findings)
    {
        CheckHeadings(1, [notice.Sections.Where(section => section.Number > 0).Select(section => (section.Number, section.Heading.Line))], findings);
        CheckHeadings(2, notice.Sections.Select(section => section.Subsections.Select(sub => (sub.Number, sub.Line))), findings);
        CheckHeadings(3, Groups(notice).Select(items => items.Select(item => (item.Number, item.Heading.Line))), findings);
        foreach (var item in notice.Items)
        {
            CheckMeasures(item, findings);
        }
    }

    private static IEnumerable<IReadOnlyList<Item>> Groups(Notice notice) =>
        notice.Sections.SelectMany(section => section.Subsections.Select(sub => sub.Items).Prepend(section.Items));

    // A group starts at 1, or goes on where the group before it ended: some notices number their items through.
    private static void CheckHeadings(int level, IEnumerable<IEnumerable<(int Number, int Line)>> groups, Findings findings)
    {
        var through = 0;
        foreach (var group in groups)
        {
            var previous = 0;
            foreach (var (number, line) in group)
            {
                if (number != previous + 1 && !(previous == 0 && number == through + 1))
                {
                    Report(new HeadingMark(level, number, 0), new HeadingMark(level, previous, 0), line, findings);
                }

                previous = number;
            }

            through = previous == 0 ? through : previous;
        }
    }

    private static void Report(HeadingMark mark, HeadingMark previous, int line, Findings findings)
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

    private static void CheckMeasures(Item item, Findings findings)
    {
        if (item.Measures.Count == 0)
        {
            findings.Warn(DiagnosticCode.ItemWithoutMeasure, item.Heading.Line, 0,
                $"整改事项“{HeadingMarkOf(item)}”标题下没有内容，请补上整改措施。");
        }

        var (previous, previousLine) = (0, 0);
        foreach (var measure in item.Measures)
        {
            var number = measure.Number ?? previous + 1;
            // Each paragraph may begin its own 一是.
            if (number != previous + 1 && !(number == 1 && measure.Line != previousLine))
            {
                findings.Warn(DiagnosticCode.MeasureOutOfOrder, measure.Line, measure.Offset,
                    $"整改措施“{ChineseNumber.Write(number)}是”前面应为“{ChineseNumber.Write(previous + 1)}是”，序号不连续，请补上缺少的措施或改正序号。");
            }

            (previous, previousLine) = (number, measure.Line);
        }
    }

    private static string HeadingMarkOf(Item item) => new HeadingMark(3, item.Number, 0).ToString();
}
