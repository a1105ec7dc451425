using Dashboard.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Settings;

public sealed class SettingsSetupTests
{
    [Fact]
    public void Check_RightSettings_Passes() => SettingsGuard.Check(Services(("Sample:Days", "5")));

    [Fact]
    public void Check_WrongValue_NamesKeyValueAndAllowed()
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => SettingsGuard.Check(Services(("Sample:Days", "0"))));

        Assert.Equal("Sample:Days = \"0\" is not allowed; allowed: 1 to 31.", Assert.Single(wrong.Failures));
    }

    [Theory]
    [InlineData("Sample:Days", "many")]
    [InlineData("Sample:Dayz", "3")]
    public void Check_UnreadableValueOrUnknownKey_NamesIt(string key, string value)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => SettingsGuard.Check(Services((key, value))));

        Assert.Contains(key.Split(':')[1], Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadSettings_WhileComposing_IsCheckedToo()
    {
        var builder = Builder(("Sample:Days", "99"));

        Assert.Throws<OptionsValidationException>(() => builder.ReadSettings<SampleOptions>("Sample"));
    }

    [Fact]
    public async Task RunAsync_WrongSettings_GivesAStatusInsteadOfAStackTrace()
    {
        var services = Services(("Sample:Days", "0"));

        var status = await SettingsGuard.RunAsync(() =>
        {
            SettingsGuard.Check(services);
            return Task.FromResult(0);
        });

        Assert.Equal(SettingsGuard.WrongSettings, status);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) =>
        Builder(settings).AddSettings<SampleOptions>("Sample").Services.BuildServiceProvider();

    private static WebApplicationBuilder Builder(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value));
        return builder;
    }

    private sealed class SampleOptions : ISettings
    {
        public int Days { get; set; } = 7;

        public IEnumerable<WrongSetting> Check()
        {
            if (Days is < 1 or > 31)
            {
                yield return new(nameof(Days), $"{Days}", "1 to 31");
            }
        }
    }
}
