using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using StackLint.Benchmarks.Commands;

namespace StackLint.Benchmarks;

/// <summary>Runs benchmarks, shows how costs grow, or writes the files that <c>compare</c> measures the whole command with.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["generate", .. var rest])
        {
            return GenerateCommand.Run(rest);
        }

        if (args is ["scaling", .. var sizes])
        {
            return ScalingCommand.Run(sizes);
        }

        // In this process: the project that BenchmarkDotNet would make and build does not know the repository's central files.
        var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        return 0;
    }
}
