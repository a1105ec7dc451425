namespace Dashboard.Ui.Map;

/// <summary>The outline of one statistical district on a plane.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Path">The <c>d</c> of an SVG path in the box of <see cref="CityOutlines"/>.</param>
/// <param name="LabelX">Where its name stands.</param>
/// <param name="LabelY">Where its name stands.</param>
/// <param name="Inner">Whether it is one of the five inner districts, too small to be read on the whole map and therefore shown again enlarged.</param>
public sealed record Outline(string Code, string Path, double LabelX, double LabelY, bool Inner);
