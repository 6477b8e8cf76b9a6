// period-banner
