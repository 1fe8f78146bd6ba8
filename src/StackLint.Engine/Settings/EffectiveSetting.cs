namespace StackLint.Engine.Settings;

/// <summary>A setting in force.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value as one writes it; empty when it is unset.</param>
/// <param name="Origin">What decides it.</param>
public sealed record EffectiveSetting(string Key, string Value, SettingOrigin Origin);
