using Microsoft.AspNetCore.Identity;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>The account rules' sentences.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"密码至少 {length} 位。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"密码至少要有 {uniqueChars} 个不同的字符。");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), "用户名只能用字母、数字和 - . _ @ +。");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "这个用户名已有人使用。");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "现在的密码不对。");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "账号刚刚被他人修改，请再试一次。");

    public override IdentityError LoginAlreadyAssociated() => Error(nameof(LoginAlreadyAssociated), "这个统一登录身份已绑定另一个账号。");

    private static IdentityError Error(string code, string sentence) => new() { Code = code, Description = sentence };
}
