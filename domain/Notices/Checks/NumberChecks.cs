namespace PublicNotice.Domain;

/// <summary>Checks that the numbers of headings and measures follow each other.</summary>
internal static class NumberChecks
{
    /// <summary>Reports numbers that are left out, stand twice or run backwards.</summary>
    public static void Check(Notice notice, Findings findings)
    {
        CheckSections(notice.Sections, new NumberRun(1, findings));
        CheckSubsections(notice.Sections, new NumberRun(2, findings));
        CheckItems(notice.Sections, new NumberRun(3, findings));
        foreach (var item in notice.Items)
        {
            CheckMeasures(item, findings);
        }
    }

    private static void CheckSections(IReadOnlyList<Section> sections, NumberRun run)
    {
        foreach (var section in sections.Where(section => section.Number > 0))
        {
            run.Next(section.Number, section.Heading.Line);
        }
    }

    private static void CheckSubsections(IReadOnlyList<Section> sections, NumberRun run)
    {
        foreach (var section in sections)
        {
            run.BeginGroup();
            foreach (var sub in section.Subsections)
            {
                run.Next(sub.Number, sub.Line);
            }
        }
    }

    private static void CheckItems(IReadOnlyList<Section> sections, NumberRun run)
    {
        foreach (var section in sections)
        {
            CheckItems(section.Items, run);
            foreach (var sub in section.Subsections)
            {
                CheckItems(sub.Items, run);
            }
        }
    }

    private static void CheckItems(IReadOnlyList<Item> items, NumberRun run)
    {
        run.BeginGroup();
        foreach (var item in items)
        {
            run.Next(item.Number, item.Heading.Line);
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
