using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reports personal data. What is certain stops the publication; what may be meant is for the editor to decide.</summary>
internal static class PersonalDataCheck
{
    public static void Run(string line, int number, OwnNumbers own, bool mayBeChannel, FileFaults faults)
    {
        foreach (var datum in PersonalDataScan.Find(line))
        {
            if (own.Include(datum, line, mayBeChannel))
            {
                continue;
            }

            var (code, isError, message) = Say(datum.Kind);
            if (isError)
            {
                faults.Error(code, number, datum.Offset + 1, message);
            }
            else
            {
                faults.Warning(code, number, datum.Offset + 1, message);
            }
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
