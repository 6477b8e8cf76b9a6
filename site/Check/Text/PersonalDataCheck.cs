using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reports personal data. What is certain stops the publication; what may be meant is for the editor to decide.</summary>
internal static class PersonalDataCheck
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number.</param>
    /// <param name="own">What may stand there all the same.</param>
    /// <param name="mayBeChannel">Whether a label can make a number one to call.</param>
    /// <param name="faults">Takes what is found.</param>
    /// <param name="more">What the sentence says at its end, where the place asks for more than mending it.</param>
    public static void Run(string line, int number, OwnNumbers own, bool mayBeChannel, FileFaults faults, string more = "")
    {
        foreach (var datum in PersonalDataScan.Find(line))
        {
            if (own.Include(datum, line, mayBeChannel))
            {
                continue;
            }

            Tell(datum.Kind, number, datum.Offset + 1, faults, more);
        }
    }

    /// <summary>Reads all lines of an attachment, and says each kind once: a table may hold a thousand.</summary>
    public static void RunAll(string text, OwnNumbers own, FileFaults faults, string name)
    {
        var found = text.Split('\n').SelectMany((line, at) => PersonalDataScan.Find(line).Where(datum => !own.Include(datum, line, mayBeChannel: true)).Select(datum => (datum, at)));
        foreach (var kind in found.GroupBy(one => one.datum.Kind))
        {
            var (datum, at) = kind.First();
            Tell(kind.Key, at + 1, datum.Offset + 1, faults, $"（附件 {name}，共 {kind.Count()} 处）");
        }
    }

    private static void Tell(PersonalDataKind kind, int line, int column, FileFaults faults, string more)
    {
        var (code, isError, message) = Say(kind);
        if (isError)
        {
            faults.Error(code, line, column, message + more);
        }
        else
        {
            faults.Warning(code, line, column, message + more);
        }
    }

    // The sentence never repeats the number: it goes into logs and screens.
    private static (string Code, bool IsError, string Message) Say(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.IdNumber => (CheckCodes.IdNumber, true, "这里有公民身份号码，不得公开；请删去，或只保留首尾几位，中间写成 ****。"),
        PersonalDataKind.OldIdNumber => (CheckCodes.OldIdNumber, false, "这里可能是 15 位的公民身份号码；请核对，是的话请删去或遮盖。"),
        PersonalDataKind.BankCard => (CheckCodes.BankCard, true, "这里有银行卡号，不得公开；请删去，或只保留后四位。"),
        PersonalDataKind.Mobile => (CheckCodes.Mobile, false, "联系方式以外出现手机号码；请删去，或写成 138****1234。"),
        PersonalDataKind.Plate => (CheckCodes.Plate, false, "这里有车牌号；涉及个人车辆的请删去或遮盖。"),
        _ => (CheckCodes.HomeAddress, false, "这里有具体到门牌的住址；个人住址请只写到街道或村。"),
    };
}
