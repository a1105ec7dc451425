using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Dashboard.Tests.Architecture;

/// <summary>The directions between the rooms (README, The house) as rules over a root namespace, so that the same rules run over the program and over planted faults.</summary>
public sealed class House(string root)
{
    private static readonly (string Room, string[] MayNotKnow)[] Directions =
    [
        ("Signals", ["Features", "App", "Ui", "Live", "Jobs", "Ingest", "Data", "Identity", "Delivery", "Demo"]),
        ("Data", ["Features", "App", "Ui", "Live", "Signals", "Jobs", "Delivery", "Demo", "Commands.Verbs"]),
        ("Live", ["Features", "App", "Ui", "Jobs", "Delivery", "Demo"]),
        ("Identity", ["Features", "App", "Ui", "Live", "Jobs", "Ingest", "Delivery", "Demo"]),
        ("Ingest", ["Features", "App", "Ui", "Live", "Jobs", "Delivery", "Demo"]),
        ("Jobs", ["Features", "App", "Ui", "Live", "Demo"]),
        ("Delivery", ["Features", "App", "Jobs", "Ingest", "Demo"]),
        ("Demo", ["Features", "App", "Ui", "Jobs", "Delivery"]),
        ("Ui", ["Features", "App", "Ingest", "Jobs", "Delivery", "Demo"]),
    ];

    /// <summary>A room and the rooms it must not know.</summary>
    public IEnumerable<(string Name, IArchRule Rule)> DirectionRules() =>
        from direction in Directions
        from forbidden in direction.MayNotKnow
        select ($"{direction.Room} knows no {forbidden}", (IArchRule)Rule(direction.Room, forbidden));

    /// <summary>A feature never knows another feature.</summary>
    public IEnumerable<(string Name, IArchRule Rule)> FeatureRules(ArchUnitNET.Domain.Architecture architecture)
    {
        var features = architecture.Types
            .Select(type => type.Namespace.FullName)
            .Where(name => name.StartsWith($"{root}.Features.", StringComparison.Ordinal))
            .Select(name => name[(root.Length + ".Features.".Length)..].Split('.')[0])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return from one in features
               from other in features
               where one != other
               select ($"{one} knows no {other}", (IArchRule)Rule($"Features.{one}", $"Features.{other}"));
    }

    private ArchRule<IType> Rule(string room, string forbidden) =>
        Types().That().ResideInNamespaceMatching(Pattern(room)).Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(Pattern(forbidden)))
            .WithoutRequiringPositiveResults();

    private string Pattern(string room) => $"^{System.Text.RegularExpressions.Regex.Escape($"{root}.{room}")}($|\\.)";
}
