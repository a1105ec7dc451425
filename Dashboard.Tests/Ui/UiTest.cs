using System.Globalization;
using Bunit;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace Dashboard.Tests.Ui;

/// <summary>A component under test in one language, over the real territory and catalogue and figures given by the test.</summary>
public abstract class UiTest : BunitContext
{
    /// <summary>Wednesday, 25 November 2026.</summary>
    protected static readonly DateOnly Today = new(2026, 11, 25);

    // What is awaited comes in milliseconds; beside other tests on few cores a second has been too short.
    static UiTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    protected UiTest()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddUi();
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.TryAddSingleton(TerritoryMap.BuiltIn);
        Services.TryAddSingleton(GovernanceCatalogue.BuiltIn);
        Services.AddSingleton<ILiveFigures>(Figures);
    }

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 2, 42, 18, TimeSpan.Zero));

    internal CityFigures Figures { get; } = new(Today);

    /// <summary>The rest of the test reads English.</summary>
    protected static void ReadEnglish() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
}
