using Microsoft.CodeAnalysis;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Configuration;

/// <summary>What stands where an <c>.editorconfig</c> was looked for.</summary>
/// <param name="Found">The file, null when there is none or it could not be read.</param>
/// <param name="Problem">Why it could not be read, null when it was or there is none.</param>
internal sealed record ConfigurationFile((SourceFile File, AnalyzerConfig Config, bool IsRoot)? Found, string? Problem);
