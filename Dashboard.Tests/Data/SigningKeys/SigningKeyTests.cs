using Dashboard.Data;
using Dashboard.Data.SigningKeys;
using Dashboard.Data.Storage;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Data.SigningKeys;

/// <summary>The keys that sign cookies, as they lie in the database.</summary>
public sealed class SigningKeyTests() : DatabaseTest(StorageProvider.Sqlite)
{
    private const string Clear = "masterKey";
    private const string Text = "a cookie";

    private readonly LoggedLines<SigningKeyNotice> log = new();

    public static TheoryData<string> Forms => [.. TestCertificates.Forms];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Key_WithACertificate_IsEncryptedAndOpensAgain(string form)
    {
        var options = TestCertificates.Write(Database.Directory, form);
        Assert.Empty(options.Check());
        string cookie;
        await using (var node = Node(options))
        {
            cookie = Protector(node).Protect(Text);
        }

        await using var another = Node(options);

        Assert.Equal(Text, Protector(another).Unprotect(cookie));
        Assert.DoesNotContain(Clear, Assert.Single(await StoredAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutACertificate_SaysWhatToDo()
    {
        await using var node = Node(new SigningKeyOptions());

        await StartAsync(node, new SigningKeyOptions());

        Assert.Contains("SigningKeys:Certificate", Assert.Single(log.All).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithACertificate_WithdrawsTheKeysThatLayInClear_Once()
    {
        string cookie;
        await using (var before = Node(new SigningKeyOptions()))
        {
            cookie = Protector(before).Protect(Text);
        }

        Assert.Contains(Clear, Assert.Single(await StoredAsync()), StringComparison.Ordinal);
        var options = TestCertificates.Write(Database.Directory, "pem");
        await using (var first = Node(options))
        {
            await StartAsync(first, options);
            Assert.Throws<System.Security.Cryptography.CryptographicException>(() => Protector(first).Unprotect(cookie));
            cookie = Protector(first).Protect(Text);
        }

        await using var second = Node(options);
        await StartAsync(second, options);

        Assert.Contains("1 signing keys", Assert.Single(log.All).Text, StringComparison.Ordinal);
        Assert.Equal(Text, Protector(second).Unprotect(cookie));
    }

    [Fact]
    public void Check_WhatIsNoCertificate_IsNamed()
    {
        var text = Path.Combine(Database.Directory, "text");
        File.WriteAllText(text, "no certificate");
        var locked = TestCertificates.Write(Database.Directory, "pfx-password");
        var without = TestCertificates.Write(Directory.CreateDirectory(Path.Combine(Database.Directory, "apart")).FullName, "pem-apart");

        Assert.Equal("Certificate", Assert.Single(new SigningKeyOptions { Certificate = text }.Check()).Key);
        Assert.Equal("Certificate", Assert.Single(new SigningKeyOptions { Certificate = text + "-absent" }.Check()).Key);
        Assert.Equal("Certificate", Assert.Single(new SigningKeyOptions { PrivateKey = text }.Check()).Key);
        Assert.Equal("PasswordFile", Assert.Single(new SigningKeyOptions { Certificate = locked.Certificate, PasswordFile = text + "-absent" }.Check()).Key);
        Assert.Equal("Certificate", Assert.Single(new SigningKeyOptions { Certificate = locked.Certificate, PasswordFile = text }.Check()).Key);
        Assert.Equal("Certificate", Assert.Single(new SigningKeyOptions { Certificate = without.Certificate }.Check()).Key);
    }

    private static IDataProtector Protector(ServiceProvider node) => node.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private ServiceProvider Node(SigningKeyOptions options) => Database.AnotherNode(services =>
    {
        services.AddLogging();
        var protection = services.AddDataProtection().SetApplicationName("Dashboard").PersistKeysToDbContext<DashboardDb>();
        if (options.IsSet)
        {
            protection.ProtectKeysWithCertificate(SigningCertificate.Load(options));
        }
    });

    private Task StartAsync(ServiceProvider node, SigningKeyOptions options) => new SigningKeyNotice(
        Options.Create(options), node.GetRequiredService<IOptions<KeyManagementOptions>>(), node.GetRequiredService<IKeyManager>(), log).StartAsync(Stop);

    private async Task<IReadOnlyList<string>> StoredAsync()
    {
        await using var db = Database.Open();
        return await db.DataProtectionKeys.Select(key => key.Xml!).ToListAsync(Stop);
    }
}
