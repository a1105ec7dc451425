using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Ui;

namespace Dashboard.Features.Boards.Overview;

/// <summary>A volume by day.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Days">The last days, oldest first, ending with today so far.</param>
/// <param name="UsualLow">The second lowest of the last eight whole days of today's weekday; null when fewer than five are known.</param>
/// <param name="UsualHigh">The second highest of them.</param>
public sealed record FlowRow(Measure Measure, ValueList<Figure> Days, double? UsualLow, double? UsualHigh);
