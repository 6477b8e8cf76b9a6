namespace PublicNotice.Analytics;

/// <summary>
/// Reads corrections: TSV with a header or JSON lines with <c>text</c>, <c>division</c>, <c>date</c>, <c>accepted</c>; optional
/// <c>title</c>, <c>protected</c>, <c>suggested</c>, <c>shown</c>, <c>kind</c>, <c>item</c>.
/// </summary>
internal static class CorrectionFile
{
    /// <exception cref="FaultException">Something in it cannot be used.</exception>
    public static List<Correction> Read(string path) => CellFile.Read(path, ["text", "division", "date", "accepted"], Row);

    private static Correction? Row(Cells cells, List<Fault> faults)
    {
        var before = faults.Count;
        var (text, division) = (cells.Needed("text", faults), cells.Needed("division", faults));
        _ = cells.Needed("date", faults);
        _ = cells.Needed("accepted", faults);
        var date = cells.Date("date", faults);
        var correction = new Correction(text ?? "", division ?? "", date ?? default, cells.Text("title"))
        {
            IsAccepted = cells.Truth("accepted", otherwise: false, faults),
            IsProtected = cells.Truth("protected", otherwise: false, faults),
            Suggested = cells.Text("suggested"),
            WasShown = cells.Truth("shown", otherwise: true, faults),
            Kind = cells.Text("kind"),
            Item = cells.Text("item"),
        };
        return faults.Count == before ? correction : null;
    }
}
