namespace PublicNotice.Domain;

/// <summary>A stretch of a text that tells something about a private person.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it starts in the line, in UTF-16 units.</param>
/// <param name="Length">How many UTF-16 units it takes.</param>
/// <param name="Plain">Its digits or letters without what separates them.</param>
public sealed record PersonalDatum(PersonalDataKind Kind, int Offset, int Length, string Plain);

/// <summary>What kind of personal data a text shows.</summary>
public enum PersonalDataKind
{
    /// <summary>公民身份号码, 18 characters with a check digit.</summary>
    IdNumber,

    /// <summary>The older ID number of 15 digits, which has no check digit.</summary>
    OldIdNumber,

    /// <summary>手机号码.</summary>
    Mobile,

    /// <summary>银行卡号.</summary>
    BankCard,

    /// <summary>车牌号.</summary>
    Plate,

    /// <summary>A home: 小区、栋、单元、室.</summary>
    HomeAddress,
}
