using System.Text.RegularExpressions;

namespace StackLint.Conformance.Tests.Comparison;

/// <summary>The error with which a tool of Docker's ended.</summary>
/// <param name="Class">Its kind.</param>
/// <param name="Path">The place that it names, dotted; null when it names none.</param>
/// <param name="Text">What it says.</param>
internal sealed partial record DockerError(DockerErrorClass Class, string? Path, string Text)
{
    private static readonly (DockerErrorClass Class, Regex Pattern)[] Patterns =
    [
        (DockerErrorClass.Yaml, YamlError()),
        (DockerErrorClass.Json, JsonError()),
        (DockerErrorClass.TopLevel, TopLevelError()),
        (DockerErrorClass.Forbidden, ForbiddenError()),
        (DockerErrorClass.Interpolation, InterpolationError()),
        (DockerErrorClass.Version, VersionError()),
        (DockerErrorClass.Decode, DecodeError()),
        (DockerErrorClass.File, FileError()),
        (DockerErrorClass.Conflict, ConflictError()),
        (DockerErrorClass.Schema, SchemaError()),
    ];

    /// <summary>Reads the error out of what was printed on standard error, warnings aside.</summary>
    internal static DockerError Parse(string errors)
    {
        var text = string.Join(
            '\n',
            errors.Split('\n').Where(static l => !l.Contains("level=warning", StringComparison.Ordinal) && l.Trim().Length > 0));
        foreach (var (kind, pattern) in Patterns)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                var path = match.Groups["path"];
                return new DockerError(kind, path.Success ? path.Value.Replace("(root)", "", StringComparison.Ordinal) : null, text);
            }
        }

        return new DockerError(DockerErrorClass.Other, null, text);
    }

    [GeneratedRegex(@"^(?:failed to parse .*: )?yaml: |^(?:failed to parse .*: )?(?:line \d+: |go-yaml)|^failed to parse |empty compose file")]
    private static partial Regex YamlError();

    [GeneratedRegex(@"^json: |non-string key")]
    private static partial Regex JsonError();

    [GeneratedRegex("^top-level object must be a mapping|top-level object must be a mapping")]
    private static partial Regex TopLevelError();

    [GeneratedRegex("^Configuration contains forbidden properties|contains unsupported options")]
    private static partial Regex ForbiddenError();

    [GeneratedRegex(@"^invalid interpolation format for (?<path>\S+?)[:.](?:\s|$)|^error while interpolating (?<path>\S+):|required variable|^(?:services|networks|volumes|configs|secrets|x-[^. ]+|name)\.\S+: failed to cast", RegexOptions.Multiline)]
    private static partial Regex InterpolationError();

    [GeneratedRegex("^version must be|^unsupported Compose file version|^version mismatched")]
    private static partial Regex VersionError();

    [GeneratedRegex("^decoding failed")]
    private static partial Regex DecodeError();

    [GeneratedRegex(@"^open |^invalid env file|no such file or directory|env file \S+ not found|: is a directory|^(?:poorly formatted|.*unexpected character .* in variable name)")]
    private static partial Regex FileError();

    [GeneratedRegex("conflict|cycle detected|^cannot merge|can't|cannot use|Circular reference|Cannot override|mutually exclusive|is mutually")]
    private static partial Regex ConflictError();

    [GeneratedRegex(@"^(?:validating [^:]*: )?(?<path>\(root\)|(?:services|networks|volumes|configs|secrets|include|models|name|version|x-)\S*?)[: ]")]
    private static partial Regex SchemaError();
}
