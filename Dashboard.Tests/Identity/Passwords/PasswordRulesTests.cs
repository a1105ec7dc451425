using Dashboard.Identity;
using Dashboard.Identity.Passwords;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Tests.Identity.Passwords;

public sealed class PasswordRulesTests
{
    private static readonly CommonPasswords Common = new();

    [Theory]
    [InlineData("password12")]
    [InlineData("Password123!")]
    [InlineData("P@ssw0rd123")]
    [InlineData("p4$$w0rd!!!!")]
    [InlineData("pass-word-1999")]
    [InlineData("ｐａｓｓｗｏｒｄ１２")]
    [InlineData("123password")]
    [InlineData("drowssap99")]
    [InlineData("passwordpassword")]
    [InlineData("PasswordPassword1!")]
    [InlineData("1234567890")]
    [InlineData("0987654321")]
    [InlineData("12345678901!")]
    [InlineData("13800138000")]
    [InlineData("qwertyuiop")]
    [InlineData("Qwertyuiop1!")]
    [InlineData("qwertasdfgzxcvb")]
    [InlineData("poiuytrewq")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("1qaz@WSX3edc")]
    [InlineData("!QAZ2wsx#EDC")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("zaq12wsxcde3")]
    [InlineData("abcdefghij")]
    [InlineData("abc123abc123")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("xY7xY7xY7xY7")]
    [InlineData("woaini1314520")]
    [InlineData("5201314woaini")]
    [InlineData("WoAiNi1314!")]
    [InlineData("chengdu2026")]
    [InlineData("Chengdu@2026")]
    [InlineData("zhongguo1949")]
    [InlineData("wangwei1990")]
    [InlineData("guanliyuan1")]
    [InlineData("我爱你我爱你我爱你我")]
    [InlineData("为人民服务2026!!")]
    [InlineData("administrator")]
    [InlineData("admin@123456")]
    [InlineData("letmein12345")]
    [InlineData("iloveyou2026")]
    [InlineData("welcome-2026")]
    [InlineData("changeme!!!!")]
    [InlineData("zhanghaibo99")]
    [InlineData("oBiAhGnAhZ1!")]
    [InlineData("my-zhanghaibo-word")]
    [InlineData("zhangha1b0!!xx")]
    public async Task Validate_WhatIsTriedFirst_IsRefused(string password) => Assert.False(await IsTakenAsync(password));

    [Theory]
    [InlineData("Test-passw0rd!")]
    [InlineData("correct horse battery")]
    [InlineData("river-lantern-47-quiet")]
    [InlineData("锦江夜色里的三只白鹭")]
    [InlineData("kT9#vm2Lq!x8")]
    [InlineData("measured by the clock 37")]
    public async Task Validate_SeveralWordsOrChance_IsTaken(string password) => Assert.True(await IsTakenAsync(password));

    [Fact]
    public void List_HoldsMoreThanAThousand_InSmallLetters()
    {
        Assert.InRange(Common.Count, 1000, 5000);
        Assert.True(Common.Contains("password"));
    }

    [Theory]
    [InlineData("\ud800password99")]
    [InlineData("")]
    public async Task Validate_OddText_DoesNotFail(string password) => await IsTakenAsync(password);

    private static async Task<bool> IsTakenAsync(string password)
    {
        var user = new AppUser { UserName = "zhanghaibo", DisplayName = "张海波", Areas = "5101" };
        return (await ((IPasswordValidator<AppUser>)new PasswordRules(Common)).ValidateAsync(null!, user, password)).Succeeded;
    }
}
