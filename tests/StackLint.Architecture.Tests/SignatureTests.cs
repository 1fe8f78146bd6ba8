using System.Reflection;
using StackLint.Analysis;
using StackLint.Cluster;
using StackLint.Compose.Model;
using StackLint.Engine;
using StackLint.Reporting;
using StackLint.Yaml.Syntax;

namespace StackLint.Architecture.Tests;

/// <summary>The libraries behind a layer never show in its public signatures.</summary>
public sealed class SignatureTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] HiddenLibraries = ["YamlDotNet", "Tomlyn", "Sarif", "Sarif.Sdk", "McMaster.Extensions.CommandLineUtils", "Newtonsoft.Json"];

    public static TheoryData<string> Assemblies =>
    [
        .. new[] { typeof(YamlNode), typeof(ComposeFile), typeof(ClusterDocument), typeof(ComposeAnalyzer), typeof(LintRun), typeof(IReporter), typeof(Rules.BuiltInRulePack) }
            .Select(static t => t.Assembly.GetName().Name!),
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Public_signatures_name_no_hidden_library(string assembly)
    {
        var leaks = Assembly.Load(assembly).GetExportedTypes()
            .SelectMany(static t => TypesOf(t).SelectMany(Flatten).Where(IsHidden).Select(leak => $"{t.FullName} shows {leak.FullName}"))
            .Distinct();
        Assert.Empty(leaks);
    }

    private static IEnumerable<Type> TypesOf(Type type) =>
        [
            .. type.GetInterfaces(),
            .. type.BaseType is { } parent ? new[] { parent } : [],
            .. type.GetMembers(Declared).SelectMany(TypesOf),
        ];

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodBase method when method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly =>
            [.. method.GetParameters().Select(static p => p.ParameterType), .. method is MethodInfo { ReturnType: var result } ? new[] { result } : []],
        FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> Flatten(Type type) =>
        type.HasElementType ? Flatten(type.GetElementType()!) : [type, .. type.GetGenericArguments().SelectMany(Flatten)];

    private static bool IsHidden(Type type) => HiddenLibraries.Contains(type.Assembly.GetName().Name);
}
