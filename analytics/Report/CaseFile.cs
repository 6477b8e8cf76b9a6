using PublicNotice.Domain;

namespace PublicNotice.Analytics;

/// <summary>Reads an export of cases; docs/case-export.md describes it.</summary>
internal static class CaseFile
{
    private static readonly Dictionary<string, CaseState> States = Enum.GetValues<CaseState>()
        .SelectMany(state => new[] { (Word: state.ToString(), state), (Word: state.StaffWord(), state) })
        .ToDictionary(word => word.Word, word => word.state, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FaultException">Something in it cannot be used.</exception>
    public static List<CaseRow> Read(string path)
    {
        var ids = new HashSet<string>();
        return CellFile.Read(path, ["id", "receivedOn", "kind", "state"], (cells, faults) => Row(cells, path, ids, faults));
    }

    private static CaseRow? Row(Cells cells, string path, HashSet<string> ids, List<Fault> faults)
    {
        var before = faults.Count;
        var (id, kind, state) = (cells.Needed("id", faults), cells.Needed("kind", faults), cells.Needed("state", faults));
        _ = cells.Needed("receivedOn", faults);
        var row = new CaseRow(id ?? "", cells.Date("receivedOn", faults) ?? default, kind ?? "", States.GetValueOrDefault(state ?? ""))
        {
            Division = cells.Text("divisionName") ?? cells.Text("division"),
            Notice = cells.Text("notice"),
            Item = cells.Text("item"),
            DueOn = cells.Date("dueOn", faults),
            AnsweredOn = cells.Date("answeredAt", faults),
            IsProtected = cells.Truth("protected", otherwise: false, faults),
            Title = cells.Text("title"),
            Text = cells.Text("text"),
        };
        if (faults.Count > before)
        {
            return null;
        }

        if (!States.ContainsKey(state!))
        {
            faults.Add(new Fault("PN635", $"不认识的状态“{state}”，应为 {string.Join("、", Enum.GetNames<CaseState>())} 之一。", path, cells.Line, 1));
            return null;
        }

        if (!ids.Add(row.Id))
        {
            faults.Add(new Fault("PN636", $"办件 {row.Id} 出现了两次。", path, cells.Line, 1));
            return null;
        }

        if (row.AnsweredOn < row.ReceivedOn)
        {
            faults.Add(new Fault("PN637", $"办件 {row.Id} 的答复日期早于收到日期。", path, cells.Line, 1));
            return null;
        }

        return row;
    }
}
