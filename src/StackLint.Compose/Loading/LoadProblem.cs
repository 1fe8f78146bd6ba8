using System.Collections.Immutable;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Origins;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Loading;

/// <summary>Something that Docker's loader refuses, or that this loader could not follow. Where Docker stops at the first, all are collected.</summary>
/// <param name="Kind">What kind of problem.</param>
/// <param name="Node">The key or value at fault: the place to edit.</param>
/// <param name="Path">Docker's path to it, dotted, list items by index: <c>services.web.ports.0</c>; empty for the file as a whole.</param>
/// <param name="Expectation">What is wrong, in Docker's words where it has words, without the path and without final period: <c>must be a string</c>.</param>
public sealed record LoadProblem(LoadProblemKind Kind, YamlNode Node, string Path, string Expectation)
{
    /// <summary>Whether Docker's loader refuses the file for it (<c>docker stack config</c> or <c>docker compose config</c> fails).</summary>
    public bool IsRefusal { get; init; } = true;

    /// <summary>Whether the Compose Specification allows what a stack refuses here.</summary>
    public bool IsComposeSyntax { get; init; }

    /// <summary>The first version of the stack schema that allows it, for example <c>3.8</c>; null when none does.</summary>
    public string? Since { get; init; }

    /// <summary>The nearest known key to an unknown one, null when none is near.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The substitution within the scalar that is at fault; null where it is not about one.</summary>
    public InterpolationError? Substitution { get; init; }

    /// <summary>How the value came to its place.</summary>
    public Provenance Provenance { get; init; } = Provenance.Direct;

    /// <summary>Further places, each with what it contributes.</summary>
    public ImmutableArray<LoadPlace> Related { get; init; } = [];
}
