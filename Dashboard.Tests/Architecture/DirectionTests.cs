using ArchUnitNET.Loader;

namespace Dashboard.Tests.Architecture;

public sealed class DirectionTests
{
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Program =
        new(() => new ArchLoader().LoadAssemblies(typeof(Dashboard.Data.DataSetup).Assembly).Build());

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> PlantedFaults =
        new(() => new ArchLoader().LoadAssemblies(typeof(DirectionTests).Assembly).Build());

    private static readonly House ProgramHouse = new("Dashboard");
    private static readonly House PlantedHouse = new("Dashboard.Tests.Architecture.Planted");

    [Fact]
    public void Rooms_DependOneWay()
    {
        Assert.Empty(Violations.Of(Program.Value, ProgramHouse.DirectionRules()));
    }

    [Fact]
    public void Features_DoNotKnowEachOther()
    {
        Assert.Empty(Violations.Of(Program.Value, ProgramHouse.FeatureRules(Program.Value)));
    }

    [Fact]
    public void Rooms_APlantedViolation_IsCaught()
    {
        var violations = Violations.Of(PlantedFaults.Value, PlantedHouse.DirectionRules());

        Assert.Contains(violations, violation => violation.StartsWith("Live knows no Features", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("Data knows no Live", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("Jobs knows no Live", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("Ingest knows no Live", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("Signals knows no Data", StringComparison.Ordinal));
        Assert.DoesNotContain(violations, violation => violation.StartsWith("Jobs knows no Data", StringComparison.Ordinal));
        Assert.DoesNotContain(violations, violation => violation.StartsWith("Demo", StringComparison.Ordinal));
    }

    [Fact]
    public void Features_APlantedViolation_IsCaught()
    {
        var violation = Assert.Single(Violations.Of(PlantedFaults.Value, PlantedHouse.FeatureRules(PlantedFaults.Value)));
        Assert.StartsWith("Boards knows no Reports", violation, StringComparison.Ordinal);
    }
}
