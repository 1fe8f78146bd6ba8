using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Discovery;

/// <summary>Recognizes YAML of other tools, some of which also has <c>services</c>.</summary>
internal static class ForeignKinds
{
    // Drone, Woodpecker and their like have services beside their steps.
    private static readonly string[] PipelineKeys = ["steps", "jobs", "pipeline", "pipelines", "stages"];

    private static readonly string[] BuildServiceFolders = [".github", ".circleci", ".woodpecker"];

    private static readonly string[] BuildServiceNames = [".travis", ".drone", ".woodpecker", "bitbucket-pipelines", "azure-pipelines", "appveyor", ".appveyor"];

    /// <summary>What the file seems to be, with its article; null when nothing is recognized.</summary>
    internal static string? Find(YamlMapping root, string path)
    {
        var services = root.FindEntry("services")?.Value;
        return Has(root, "runs") && root.FindEntry("runs")?.Value is YamlMapping runs && Has(runs, "using") ? "a GitHub action"
            : FindByKeys(key => Has(root, key), services is YamlSequence, path) is { } kind ? kind
            : services is YamlMapping mapping && IsSymfony(mapping) ? "a service definition of Symfony"
            : null;
    }

    /// <summary>The same of a text that cannot be parsed, by its lines and its place.</summary>
    internal static bool IsForeign(TopLevelText text, string path) =>
        IsOfBuildService(path) || FindByKeys(text.Has, text.IsSequence("services"), path) is not null || IsSymfony(text);

    private static string? FindByKeys(Func<string, bool> has, bool isListOfServices, string path)
    {
        var name = Path.GetFileName(path);
        return has("apiVersion") && has("kind") ? "a Kubernetes manifest"
            : has("apiVersion") && name is "Chart.yaml" or "Chart.yml" ? "a Helm chart"
            : has("jobs") && has("on") ? "a GitHub workflow"
            : name.EndsWith(".gitlab-ci.yml", StringComparison.Ordinal) || name.EndsWith(".gitlab-ci.yaml", StringComparison.Ordinal) ? "a GitLab pipeline"
            : isListOfServices || (PipelineKeys.Any(has) && !ComposeFileNames.IsComposeLike(path)) ? "a pipeline of a build service"
            : has("stack") && has("services") && !ComposeFileNames.IsComposeLike(path) ? "a Kontena stack"
            : has("openapi") || has("swagger") ? "an OpenAPI description"
            : has("AWSTemplateFormatVersion") ? "a CloudFormation template"
            : null;
    }

    private static bool IsOfBuildService(string path) =>
        Path.GetDirectoryName(path)!.Split('/', '\\').Any(static f => BuildServiceFolders.Contains(f, StringComparer.OrdinalIgnoreCase))
        || BuildServiceNames.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool Has(YamlMapping mapping, string key) => mapping.FindEntry(key) is not null;

    // Its services are named after classes, and `_defaults` is no service at all.
    private static bool IsSymfony(YamlMapping services) => services.Entries.Any(static e =>
        e.Name is { } name
        && (IsOfSymfony(name)
            || (e.Value is YamlMapping service && (Has(service, "class") || Has(service, "autowire") || Has(service, "arguments")))));

    private static bool IsSymfony(TopLevelText text) =>
        text.KeysWithin("services").Any(static k => IsOfSymfony(k) || k is "class" or "autowire" or "arguments");

    private static bool IsOfSymfony(string service) => service is "_defaults" or "_instanceof" || service.Contains('\\', StringComparison.Ordinal);
}
