using System.Text.Json.Serialization;

namespace Dashboard.Health;

/// <summary>The good news in one word.</summary>
/// <param name="Status">The word.</param>
/// <param name="Notes">What a person should know nevertheless; null when there is nothing.</param>
internal sealed record HealthAnswer(
    string Status, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReadinessObstacle>? Notes = null);
