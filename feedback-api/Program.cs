using PublicNotice.FeedbackApi.Hosting;

return await ServiceHost.Run(args);
