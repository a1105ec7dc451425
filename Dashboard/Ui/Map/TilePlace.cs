namespace Dashboard.Ui.Map;

/// <summary>Where an area stands in the tile map: column and row from 1, north first.</summary>
public readonly record struct TilePlace(string Code, int Column, int Row);
